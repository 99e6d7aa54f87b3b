import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListSwitch } from "@/components/admin/proposals/list-switch";
import { ProposalsTable } from "@/components/admin/proposals/proposals-table";
import { listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { listProposals } from "@/lib/data/editing/proposal-list";
import { Link } from "@/lib/i18n/navigation";
import { printProposalKey, proposalsQueryOf } from "@/lib/schemas/proposals-query";

export const dynamic = "force-dynamic";

const PATH = "/admin/proposals";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals");
  return { title: t("title") };
}

export default async function ProposalsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/proposals">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "admin:open", PATH);
  const asked = await searchParams;
  const query = proposalsQueryOf(asked);
  const { proposals, next, counts } = await listProposals(actor, query);
  const t = await getTranslations("proposals");
  const address = { path: PATH, params: asked };
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <ListSwitch address={address} counts={counts} query={query} />
      {proposals.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <ProposalsTable proposals={proposals} />
      )}
      {(query.before !== null || next !== null) && (
        <nav aria-label={t("pages")} className="pagination">
          <ul>
            {query.before !== null && (
              <li>
                <Link className="link" href={listHref(address, { before: null })}>
                  {t("newest")}
                </Link>
              </li>
            )}
            {next !== null && (
              <li>
                <Link className="link" href={listHref(address, { before: printProposalKey(next) })}>
                  {t("older")}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </>
  );
}
