import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import type { Locale } from "@/lib/domain/locale";
import { fontFiles } from "./picture-fonts";

/** Chinese signs, which the shipped type lacks. */
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]/u;

/** The same sign is drawn differently in the two scripts; a server has one of these, or none. */
const HAN_FAMILIES = {
  simplified: "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif",
  traditional: "Noto Sans CJK TC, Noto Sans TC, PingFang TC, Microsoft JhengHei, sans-serif",
} as const;

/** The heavier face of the shipped type calls itself a family of its own. */
const HEAVY_FAMILY = "Inter SemiBold, Inter";

/**
 * A picture as PNG. The type is the one that is shipped, so that it looks alike on every server; only
 * for Chinese signs the fonts of the system are asked.
 */
export async function pngOf(
  svg: string,
  { scale, language }: { scale: number; language: Locale },
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = svg
    .replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, "")
    .replaceAll('font-weight="600"', `font-weight="600" font-family="${HEAVY_FAMILY}"`);
  const han = HAN.test(drawn);
  const families = HAN_FAMILIES[language === "zh-Hant" ? "traditional" : "simplified"];
  const text = han ? withHanFamilies(drawn, families) : drawn;
  const image = await renderAsync(text, {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontFiles: fontFiles(),
      loadSystemFonts: han,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  return new Uint8Array(image.asPng());
}

/**
 * A line that lacks a sign is drawn whole in the first font that has all of it, of whatever style;
 * so a line with Chinese names its own.
 */
function withHanFamilies(svg: string, families: string): string {
  return svg.replace(/>([^<]+)</g, (between, text: string) =>
    HAN.test(text) ? `><tspan font-family="${families}">${text}</tspan><` : between,
  );
}
