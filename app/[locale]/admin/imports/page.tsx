import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { ImportsTable } from "@/components/imports/imports-table";
import { UploadForm } from "@/components/imports/upload-form";
import { ButtonLink } from "@/components/ui/button-link";
import { listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { listImports } from "@/lib/data/imports/imports";
import { IMPORT_STATES } from "@/lib/domain/import/import-state";
import { Link } from "@/lib/i18n/navigation";
import { importsQuerySchema } from "@/lib/schemas/import";
import { uploadRefusalOf } from "@/lib/schemas/import-forms";
import { singleParams } from "@/lib/schemas/list-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/imports">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "import:prepare", "/admin/imports");
  const asked = await searchParams;
  const query = importsQuerySchema.parse(singleParams(asked));
  const { imports, next } = await listImports(actor, query);
  const t = await getTranslations("imports");
  const address = { path: "/admin/imports", params: query.state ? { state: query.state } : {} };
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <Section caption={t("upload.text")} id="upload" rule title={t("upload.title")}>
        <PickerLists lists={[["Source"]]} pickers={await loadFirstNames(actor, ["Source"])} />
        <UploadForm refusal={uploadRefusalOf(asked)} />
      </Section>
      <Section id="list" title={t("caption")}>
        <nav aria-label={t("filter.label")} className="switch">
          {[null, ...IMPORT_STATES].map((state) => (
            <Link
              aria-current={state === query.state ? "true" : undefined}
              href={listHref(address, { state })}
              key={state ?? "all"}
            >
              {state === null ? t("filter.all") : t(`states.${state}`)}
            </Link>
          ))}
        </nav>
        {imports.length === 0 ? (
          <EmptyState title={t(query.state === null ? "none" : "noneOfState")}>
            {query.state === null && t("noneText")}
          </EmptyState>
        ) : (
          <ImportsTable imports={imports} />
        )}
        {(query.before !== null || next !== null) && (
          <nav aria-label={t("pages.label")} className="state-actions mt-4 flex gap-3">
            {query.before !== null && (
              <ButtonLink href={listHref(address, {})}>{t("pages.newest")}</ButtonLink>
            )}
            {next !== null && (
              <ButtonLink href={listHref(address, { before: `${next.at}_${next.id}` })} rel="next">
                {t("pages.older")}
              </ButtonLink>
            )}
          </nav>
        )}
      </Section>
    </>
  );
}
