import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/accounts/audit-filters";
import { AuditTable } from "@/components/accounts/audit-table";
import { ButtonLink } from "@/components/ui/button-link";
import { listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { UnreadNotice } from "@/components/view/unread-notice";
import { requireActor } from "@/lib/auth/session";
import { auditPage } from "@/lib/data/audit-log";
import { addressIn } from "@/lib/i18n/address";
import { auditQueryOf, auditQuerySchema, printAuditKey } from "@/lib/schemas/audit-query";
import { unreadParameters } from "@/lib/schemas/unread-parameters";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("audit");
  return { title: t("title") };
}

export default async function AuditPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/audit">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "audit:read", "/admin/audit");
  const asked = await searchParams;
  const query = auditQueryOf(asked);
  const { entries, older } = await auditPage(query, actor);
  const t = await getTranslations("audit");
  const address = { path: "/admin/audit", params: asked };
  const file = listHref({ ...address, path: "/admin/audit/export" }, { before: null });
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <UnreadNotice unread={unreadParameters(auditQuerySchema.shape, asked)} />
      <AuditFilters query={query} />
      {entries.length === 0 ? <EmptyState title={t("none")} /> : <AuditTable entries={entries} />}
      <div className="account-buttons mt-4">
        <nav aria-label={t("pages")} className="account-buttons">
          {query.before !== null && (
            <ButtonLink href={listHref(address, { before: null })}>{t("newest")}</ButtonLink>
          )}
          {older !== null && (
            <ButtonLink href={listHref(address, { before: printAuditKey(older) })} rel="next">
              {t("older")}
            </ButtonLink>
          )}
        </nav>
        {/* A plain link: the router would fetch the file as if it were a page. */}
        <a className="button" download href={addressIn(await getLocale(), file)}>
          {t("export")}
        </a>
      </div>
    </>
  );
}
