import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { writeSvg } from "./svg-writer";

const FRAME = { id: "c", width: 10, height: 20, title: "T", description: "D" };

function write(markup: string): string {
  const { document } = new Window();
  document.body.innerHTML = `<svg>${markup}</svg>`;
  const svg = document.querySelector("svg");
  if (svg === null) throw new Error("no svg");
  return writeSvg(svg, FRAME).replace(/^.*<\/desc>|<\/svg>$/g, "");
}

describe("writeSvg", () => {
  it("frames the drawing with its name and description", () => {
    const svg = writeSvg(new Window().document.createElement("svg"), FRAME);
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" class="ch-svg" viewBox="0 0 10 20" role="img" aria-labelledby="c-title" aria-describedby="c-desc"><title id="c-title">T</title><desc id="c-desc">D</desc></svg>',
    );
  });

  it("drops elements, attributes and classes that are not the charts' own", () => {
    expect(
      write(
        '<use href="#x"></use><foreignObject><p>x</p></foreignObject><rect class="lib ch-exact" style="x" onclick="y" fill="red" width="3"></rect>',
      ),
    ).toBe('<rect class="ch-exact" width="3"/>');
  });

  it("rounds lengths to a tenth and leaves empty groups out", () => {
    expect(write('<g class="lib"><g></g><path d="M1.23456 -0.004L2.5e-7 3"></path></g>')).toBe(
      '<path d="M1.2 0L0 3"/>',
    );
  });
});
