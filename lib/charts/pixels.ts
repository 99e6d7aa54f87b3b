import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import type { Locale } from "@/lib/domain/locale";
import { HAN_RUNS, pixelFonts } from "./picture-fonts";

/** The shipped ones first; those of systems draw what is too rare to be shipped. */
const HAN_FAMILIES = {
  sc: "Noto Sans SC, Noto Sans TC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
  tc: "Noto Sans TC, Noto Sans SC, Noto Sans CJK TC, PingFang TC, Microsoft JhengHei, sans-serif",
} as const;

/** The heavier face of the shipped type calls itself a family of its own. */
const HEAVY_FAMILY = "Inter SemiBold, Inter";

/** A picture as PNG. The type is the one that is shipped, so that it looks alike on every server. */
export async function pngOf(
  svg: string,
  { scale, language }: { scale: number; language: Locale },
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = svg
    .replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, "")
    .replaceAll('font-weight="600"', `font-weight="600" font-family="${HEAVY_FAMILY}"`);
  const script = language === "zh-Hant" ? "tc" : "sc";
  const { files, wantsSystem } = await pixelFonts(drawn.replaceAll(/<[^>]*>/g, ""), script);
  const image = await renderAsync(withHanFamilies(drawn, HAN_FAMILIES[script]), {
    fitTo: { mode: "zoom", value: scale },
    font: {
      fontFiles: [...files],
      loadSystemFonts: wantsSystem,
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  return new Uint8Array(image.asPng());
}

/**
 * Where a line lacks a sign, the first font that has it draws it, of whatever weight and style; so
 * Chinese signs name their own, and what stands between them stays in the charts' type.
 */
function withHanFamilies(svg: string, families: string): string {
  return svg.replace(/>([^<]+)</g, (_, text: string) => {
    const named = text.replace(HAN_RUNS, `<tspan font-family="${families}">$&</tspan>`);
    return `>${named}<`;
  });
}
