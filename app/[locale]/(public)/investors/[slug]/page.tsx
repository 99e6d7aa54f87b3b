import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { coInvestmentPicture } from "@/components/investors/co-investment-picture";
import { InvestorDetail } from "@/components/investors/investor-detail";
import { getNetworkContext } from "@/components/investors/network-context";
import { getPictureContext } from "@/components/pictures/picture-context";
import { readInvestor } from "@/lib/data/investors-detail";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../../chart-preview";
import { followFormerSlug } from "../../former-address";
import { ViewedPage } from "../../viewed-page";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/investors/[slug]">;

/** Read once for the page and its title. */
const investorOf = cache((slug: string, asKnownOn: View["asKnownOn"], currency: View["currency"]) =>
  readInvestor({ asKnownOn, currency }, slug),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const page = await investorOf(slug, view.asKnownOn, view.currency);
  if (page === null) return followFormerSlug("/investors", slug, query);
  const [t, locale] = await Promise.all([getTranslations("investors.page"), getLocale()]);
  const { main } = nameIn(locale, page.investor);
  const metadata = { title: main, description: t("metaDescription", { investor: main }) };
  const network = await getNetworkContext(await getPictureContext(locale, view));
  const chart = coInvestmentPicture(network, page);
  if (chart === null) return metadata;
  const charted = { ...view, locale, investor: slug };
  return { ...metadata, ...chartPreview("co-investment", charted, chart.title) };
}

export default async function InvestorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const page = await investorOf(slug, view.asKnownOn, view.currency);
  if (page === null) return followFormerSlug("/investors", slug, query);
  const context = await getPictureContext(await getLocale(), view);
  return (
    <ViewedPage params={query} path={`/investors/${slug}`}>
      <InvestorDetail context={context} page={page} view={view} />
    </ViewedPage>
  );
}
