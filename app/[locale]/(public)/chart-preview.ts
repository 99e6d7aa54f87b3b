import type { Metadata } from "next";
import { type ChartQuery, chartFileAddress } from "@/lib/domain/chart-address";
import type { ChartName } from "@/lib/domain/chart-name";

/** The chart that previews of a page's links show; `alt` says what it shows. */
export function chartPreview(
  name: ChartName,
  query: ChartQuery,
  alt: string,
): Pick<Metadata, "openGraph" | "twitter"> {
  const url = chartFileAddress(name, "png", query, { shape: "card" });
  const images = [{ url, width: 1200, height: 630, alt, type: "image/png" }];
  return {
    openGraph: { type: "website", images },
    twitter: { card: "summary_large_image", images },
  };
}
