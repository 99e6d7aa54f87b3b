import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { RoundDetail } from "@/components/rounds/round-detail";
import { roundWords } from "@/components/rounds/round-name";
import { readFundingRound } from "@/lib/data/funding-rounds-detail";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { printQuantity } from "@/lib/domain/quantity-text";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../../viewed-page";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/rounds/[slug]">;

/** Read once for the page and its title. */
const roundOf = cache((slug: string, asKnownOn: View["asKnownOn"], currency: View["currency"]) =>
  readFundingRound({ asKnownOn, currency }, slug),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { asKnownOn, currency } = readView(await searchParams);
  const round = await roundOf(slug, asKnownOn, currency);
  if (round === null) notFound();
  const t = await getTranslations("rounds");
  const locale = await getLocale();
  const date = printPartialDate(round.announcedOn.value, locale);
  const amount = printQuantity(round.moneyRaised.value, locale, "compact");
  return {
    title: t("round.metaTitle", {
      organization: nameIn(locale, round.organization).main,
      round: roundWords({ ...round, label: round.label?.value ?? null }, t).main,
      date,
    }),
    description: t("round.metaDescription", { amount, date }),
  };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const round = await roundOf(slug, view.asKnownOn, view.currency);
  if (round === null) notFound();
  return (
    <ViewedPage params={query} path={`/rounds/${slug}`}>
      <RoundDetail round={round} view={view} />
    </ViewedPage>
  );
}
