import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { OrganizationDetail } from "@/components/organizations/organization-detail";
import { readOrganization } from "@/lib/data/organizations-detail";
import { companyReporting } from "@/lib/data/reported-figures";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { readView } from "@/lib/view/read-view";
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
  const { asKnownOn, currency } = readView(await searchParams);
  const organization = await organizationOf(slug, asKnownOn, currency);
  if (organization === null) notFound();
  const t = await getTranslations("organizations.page");
  const { name, nameZhHans, nameZhHant } = organization;
  const { main } = nameIn(await getLocale(), {
    name: name.value,
    nameZhHans: nameZhHans?.value ?? null,
    nameZhHant: nameZhHant?.value ?? null,
  });
  return { title: main, description: t("metaDescription", { organization: main }) };
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const query = await searchParams;
  const view = readView(query);
  const organization = await organizationOf(slug, view.asKnownOn, view.currency);
  if (organization === null) notFound();
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
