import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { currenciesOf } from "@/components/organizations/charted-rounds";
import { OrganizationDetail } from "@/components/organizations/organization-detail";
import { readOrganization } from "@/lib/data/organizations-detail";
import { companyReporting } from "@/lib/data/reported-figures";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
import { chartPreview } from "../../chart-preview";
import { followFormerSlug } from "../../former-address";
import { ViewedPage } from "../../viewed-page";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/organizations/[slug]">;

/** Read once for the page and its title. */
const organizationOf = cache(
  (slug: string, asKnownOn: View["asKnownOn"], currency: View["currency"]) =>
    readOrganization({ asKnownOn, currency }, slug),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const organization = await organizationOf(slug, view.asKnownOn, view.currency);
  if (organization === null) return followFormerSlug("/organizations", slug, query);
  const [t, locale] = await Promise.all([getTranslations("organizations.page"), getLocale()]);
  const { name, nameZhHans, nameZhHant } = organization;
  const { main } = nameIn(locale, {
    name: name.value,
    nameZhHans: nameZhHans?.value ?? null,
    nameZhHant: nameZhHant?.value ?? null,
  });
  const metadata = { title: main, description: t("metaDescription", { organization: main }) };
  const [currency] = currenciesOf(organization);
  if (currency === undefined) return metadata;
  const alt = t("roundsTitle", { organization: main, currency });
  const charted = { ...view, locale, organization: slug };
  return { ...metadata, ...chartPreview("rounds-timeline", charted, alt) };
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const organization = await organizationOf(slug, view.asKnownOn, view.currency);
  if (organization === null) return followFormerSlug("/organizations", slug, query);
  const reporting =
    organization.reportedFigureCount > 0
      ? await companyReporting(view, slug, await getLocale())
      : null;
  return (
    <ViewedPage params={query} path={`/organizations/${slug}`}>
      <OrganizationDetail organization={organization} reporting={reporting} view={view} />
    </ViewedPage>
  );
}
