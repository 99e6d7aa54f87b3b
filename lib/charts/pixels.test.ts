import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { HAN_RUNS, pixelFonts } from "./picture-fonts";
import { pngOf } from "./pixels";

const ROOT = path.resolve(import.meta.dirname, "../..");

function textsUnder(folder: string): string {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .join("");
}

type Language = Parameters<typeof pngOf>[1]["language"];

const drawn = (text: string, language: Language = "en", weight = 400) =>
  pixelsOf(`<text x="2" y="22" font-weight="${weight}">${text}</text>`, language);

async function pixelsOf(texts: string, language: Language = "en"): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><g font-family="Inter" font-size="20">${texts}</g></svg>`;
  return Buffer.from(await pngOf(svg, { scale: 1, language })).toString("base64");
}

describe("pngOf", () => {
  it("draws each Chinese sign by itself, where a sign that is missing would be a box", async () => {
    const signs = [..."曦望商湯汤"];
    const pictures = await Promise.all(signs.map((sign) => drawn(sign)));
    expect(new Set([...pictures, await drawn("")]).size).toBe(signs.length + 1);
  });

  it("draws a sign as readers of the language write it, and heavier where text is", async () => {
    const wanted = [drawn("骨", "zh-Hans"), drawn("骨", "zh-Hant"), drawn("骨", "zh-Hans", 600)];
    expect(new Set(await Promise.all(wanted)).size).toBe(wanted.length);
  });

  it("leaves letters beside Chinese in the charts' type", async () => {
    const apart = await pixelsOf('<text x="2" y="22">望</text><text x="22" y="22">Ag</text>');
    expect(await drawn("望Ag")).toBe(apart);
  });
});

describe("pixelFonts", () => {
  it.each(["sc", "tc"] as const)(
    "asks no font of the system for what the product says (%s)",
    async (script) => {
      const texts = textsUnder("lib/i18n/messages") + textsUnder("prisma/data");
      expect(texts.match(HAN_RUNS)?.length).toBeGreaterThan(1000);
      expect((await pixelFonts(texts, script)).wantsSystem).toBe(false);
    },
  );

  it("asks the system for a sign that is too rare to be shipped", async () => {
    expect((await pixelFonts("\u{20bb7}", "sc")).wantsSystem).toBe(true);
  });

  it("takes Chinese fonts only where there is Chinese", async () => {
    const files = (await pixelFonts("Ångström, 12.5%", "sc")).files;
    expect(files.filter((file) => file.includes("han-"))).toEqual([]);
  });
});
