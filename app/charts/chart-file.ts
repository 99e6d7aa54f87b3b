import "server-only";
import { getTranslations } from "next-intl/server";
import { jobOf } from "@/components/charts/chart";
import { chartCsv, type FileOrigin } from "@/components/charts/file/chart-csv";
import { csvwMetadata } from "@/components/charts/file/csvw";
import { pictureTexts, sourceText } from "@/components/charts/picture/picture-texts";
import { type Answer, etagOf, keptAnswer } from "@/lib/api/answer";
import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { pngOf } from "@/lib/charts/pixels";
import type { FigureSource } from "@/lib/data/figure-sources";
import { type ChartFormat, chartFileAddress } from "@/lib/domain/chart-address";
import type { ChartName } from "@/lib/domain/chart-name";
import type { View } from "@/lib/domain/view";
import type { ChartFileQuery } from "@/lib/schemas/chart-query";
import { currentDay } from "@/lib/view/current-day";
import { publicOrigin } from "@/lib/view/public-origin";
import { drawCard, drawPicture } from "./draw-picture";
import { type NamedChart, namedChart } from "./named-chart";
import { type ChartWithSources, withSources } from "./with-sources";

type FileQuery = ChartFileQuery & View;

/** The chart in the format asked for, or why it cannot be had. */
export async function chartFile(
  { name, format }: { name: ChartName; format: ChartFormat },
  query: FileQuery,
): Promise<Answer> {
  const named = await namedChart(name, query);
  if (named === null) {
    const message = "Nothing is known that this chart could show.";
    return problemAnswer(404, { code: "notFound", message });
  }
  const chart = await withSources(named, query, await publicOrigin());
  switch (format) {
    case "svg":
    case "png":
      return picture(name, chart, query, format);
    case "csv":
    case "csv-metadata.json":
      return dataFile(name, chart, query, format);
    case "json":
      return model(named, query);
  }
}

async function picture(
  name: ChartName,
  named: ChartWithSources,
  query: FileQuery,
  format: "svg" | "png",
): Promise<Answer> {
  const { chart, context, everySource, origin, page } = named;
  const t = await getTranslations({ locale: query.locale, namespace: "common.site" });
  const texts = pictureTexts(chart, context, {
    sources: everySource,
    day: query.asKnownOn ?? currentDay(),
    origin: `${t("name")}, ${origin}${page}`,
  });
  const { width, theme = "light", shape, locale } = query;
  const wish = { width, theme, withType: format === "svg", origin };
  const drawn = await (shape === "card" ? drawCard : drawPicture)(named, texts, wish);
  if (drawn === null) {
    const message = "The drawing is not available right now.";
    return problemAnswer(503, { code: "notDrawn", message });
  }
  if (format === "svg") {
    return keptAnswer(etagOf(drawn.svg), drawn.svg, {
      ...fileName(name, format, "inline"),
      "content-type": "image/svg+xml; charset=utf-8",
    });
  }
  const scale = shape === "card" ? 1 : query.scale;
  const etag = etagOf(`${scale} ${drawn.svg}`);
  const png = await pngOf(drawn.svg, { scale, language: locale });
  return keptAnswer(etag, png, {
    ...fileName(name, format, "inline"),
    "content-type": "image/png",
  });
}

async function dataFile(
  name: ChartName,
  named: ChartWithSources,
  query: FileQuery,
  format: "csv" | "csv-metadata.json",
): Promise<Answer> {
  const { chart, context, page, sources, everySource, origin, claimed } = named;
  const { locale, asKnownOn } = query;
  const t = await getTranslations({ locale, namespace: "common.site" });
  const told = (source: FigureSource) => sourceText(source, locale);
  const from: FileOrigin = {
    publisher: t("name"),
    asKnownOn: asKnownOn ?? currentDay(),
    address: `${origin}${page}`,
    sources: everySource.map(told),
    sourcesOf: (evidence) =>
      claimed(evidence)
        .flatMap((id) => sources.get(id) ?? [])
        .map(told),
    evidenceAddress: (evidence) => `${origin}${context.evidenceHref(evidence)}`,
  };
  if (format === "csv") {
    const csv = chartCsv(chart, context.words, from);
    const twin = chartFileAddress(name, "csv-metadata.json", query);
    return keptAnswer(etagOf(csv), csv, {
      ...fileName(name, format, "attachment"),
      "content-type": "text/csv; charset=utf-8; header=present",
      link: `<${twin}>; rel="describedby"; type="application/csvm+json"`,
    });
  }
  const file = `${origin}${chartFileAddress(name, "csv", query)}`;
  const metadata = csvwMetadata(chart, context.words, from, { file, language: locale });
  const json = JSON.stringify(metadata, null, 2);
  return keptAnswer(etagOf(json), json, {
    ...fileName(name, format, "inline"),
    "content-type": "application/csvm+json; charset=utf-8",
  });
}

function fileName(name: ChartName, format: ChartFormat, disposition: "inline" | "attachment") {
  return { "content-disposition": `${disposition}; filename="${name}.${format}"` };
}

/** What the interactive chart draws, and the same texts as a page has. */
function model({ chart }: NamedChart, { width }: FileQuery): Answer {
  return jsonAnswer({ job: jobOf(chart, "live", width) });
}
