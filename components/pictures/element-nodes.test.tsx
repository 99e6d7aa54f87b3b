import { describe, expect, it } from "vitest";
import { partsOn } from "@/components/structure/at-parts";
import { PictureFrame } from "./picture-figure";
import { pictureSvg, shapesSvg } from "./picture-svg";

function Part({ x, children }: { x: number; children?: string }) {
  return (
    <>
      <circle className="ch-exact ch-h1" cx={x} cy={2} r={1} />
      {children !== undefined && <text textAnchor="end">{children}</text>}
    </>
  );
}

describe("the shapes of a picture as text", () => {
  it("are those of its components, with the names that SVG has", () => {
    expect(shapesSvg(<Part x={4}>{"a < b"}</Part>)).toBe(
      '<circle class="ch-exact ch-h1" cx="4" cy="2" r="1"/><text text-anchor="end">a &lt; b</text>',
    );
    expect(shapesSvg(<Part x={4} />)).not.toContain("<text");
  });

  it("say the state in which they are drawn, which around them a style sheet would read", () => {
    const at = partsOn("2024-12-31");
    const steps = [
      { from: "0001-01-01", value: "before" },
      { from: "2025-01-01", value: "in" },
    ] as const;
    const drawn = shapesSvg(
      <at.State steps={steps}>
        <rect className="st-box" />
        <a className="pic-link" href="/en/organizations/sunrise">
          <text className="pic-name">
            <at.Words steps={steps} />
          </text>
        </a>
        <g>
          <rect className="st-box" />
        </g>
      </at.State>,
    );
    expect(drawn).toContain('<g data-state="before"><rect class="st-box st-box--before"/>');
    expect(drawn).toContain('<text class="pic-name pic-name--before">before</text>');
    expect(drawn).toContain('<rect class="st-box"/></g>');
  });

  it("stand in a frame whose name and description are those of the file", () => {
    const framed = (
      <PictureFrame description="on a page" height={20} id="page" title="on a page" width={30}>
        <Part x={1} />
      </PictureFrame>
    );
    const svg = pictureSvg(framed, { id: "file", title: "of a file", description: "says it" });
    expect(svg).toContain('viewBox="0 0 30 20"');
    expect(svg).toContain('<title id="file-title">of a file</title><desc id="file-desc">says it');
    expect(svg).not.toContain("on a page");
  });
});
