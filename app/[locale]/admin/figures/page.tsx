import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReportsTable } from "@/components/figures/reports-table";
import { AddressForm } from "@/components/ui/address-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field, Select } from "@/components/ui/field";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { listReports } from "@/lib/data/report-list";
import { addressIn } from "@/lib/i18n/address";
import { reportsQueryOf } from "@/lib/schemas/figures-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("figures");
  return { title: t("title") };
}

export default async function FiguresPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/figures">) {
  const path = "/admin/figures";
  await requireActor((await params).locale, "entity:propose", path);
  const locale = await getLocale();
  const t = await getTranslations("figures");
  const query = reportsQueryOf(await searchParams);
  const { reports, organizations } = await listReports(query.organization, locale);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <p className="mb-5 flex flex-wrap gap-2">
        <ButtonLink href="/admin/entities/FinancialReport/new">{t("newReport")}</ButtonLink>
        <ButtonLink href="/admin/entities/SegmentScheme/new">{t("newScheme")}</ButtonLink>
      </p>
      <AddressForm
        action={addressIn(locale, path)}
        label={t("title")}
        values={{ organization: query.organization }}
      >
        <Field id="figures-organization" label={t("company")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={query.organization}
              empty={t("all")}
              name="organization"
              options={organizations.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
        </Field>
        <div className="filter-apply">
          <Button type="submit">{t("choose")}</Button>
        </div>
      </AddressForm>
      {reports.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <ReportsTable reports={reports} />
      )}
    </>
  );
}
