import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { namedChart } from "@/app/charts/named-chart";
import { withSources } from "@/app/charts/with-sources";
import { ChartFigure } from "@/components/charts/chart-figure";
import { sourceLine } from "@/components/charts/picture/picture-texts";
import { StaleNotice } from "@/components/layout/stale-notice";
import { PictureFigure } from "@/components/pictures/picture-figure";
import { CHART_NAMES } from "@/lib/domain/chart-name";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { routing } from "@/lib/i18n/routing";
import { embedSchema } from "@/lib/schemas/chart-query";
import { currentDay } from "@/lib/view/current-day";
import { publicOrigin } from "@/lib/view/public-origin";
import { readView } from "@/lib/view/read-view";

export const dynamic = "force-dynamic";

/** Pixels for which its wide drawing is made: about those of a column of text. */
const EMBED_WIDTH = 600;

type Props = PageProps<"/[locale]/embed/[name]">;

async function askedFor({ params, searchParams }: Props) {
  const { locale, name: text } = await params;
  const name = CHART_NAMES.find((known) => known === text);
  if (name === undefined || !hasLocale(routing.locales, locale)) notFound();
  const query = await searchParams;
  const view = readView(query);
  const { theme = "light", ...of } = embedSchema.parse(query);
  const named = await namedChart(name, { ...of, ...view, locale });
  if (named === null) notFound();
  return { name, named, locale, view, of, theme };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { named } = await askedFor(props);
  return {
    title: named.chart.title,
    robots: { index: false },
    alternates: { canonical: named.page },
  };
}

/** A chart alone, for a frame in another site's page: it leads back to the view it is from. */
export default async function EmbedPage(props: Props) {
  const { name, named, locale, view, of, theme } = await askedFor(props);
  const { chart, context, page } = named;
  const { words } = context;
  const [{ everySource }, site] = await Promise.all([
    withSources(named, view, await publicOrigin()),
    getTranslations("common.site"),
  ]);
  const date = view.asKnownOn ?? currentDay();
  const day = printPartialDate({ date, precision: "DAY", inferred: false }, locale);
  const source = (
    <>
      {sourceLine(context, everySource)} {words("picture.asKnownOn", { day })}{" "}
      <a className="embed-back" href={page}>
        {words("embed.open", { site: site("name") })}
      </a>
    </>
  );
  return (
    <>
      {/* A link of the frame leads out of it. */}
      <base target="_blank" />
      <main className="embed" data-look={theme}>
        <StaleNotice />
        {chart.picture ? (
          <PictureFigure
            hint={words("live.pictureHint")}
            id={name}
            level={1}
            picture={chart.picture}
            shown={chart}
            source={source}
            texts={context.texts}
          />
        ) : (
          <ChartFigure
            chart={chart}
            context={context}
            props={{ bare: true, id: name, level: 1, locale, of, source, width: EMBED_WIDTH }}
          />
        )}
      </main>
    </>
  );
}
