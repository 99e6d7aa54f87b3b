import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewEntityLinks } from "@/components/editing/entity-form/new-entity-links";
import { EntitiesTable } from "@/components/editing/history/entities-table";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { RecordPages } from "@/components/editing/history/record-pages";
import { FilterBar } from "@/components/ui/filter-bar";
import { ListDownloads } from "@/components/ui/list-downloads";
import { PageTitle } from "@/components/ui/page-title";
import { EmptyState } from "@/components/ui/states";
import { requireActor } from "@/lib/auth/session";
import { listEntities } from "@/lib/data/editing/entity-list";
import { offerExports } from "@/lib/data/exports/export-rows";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import { TODAY } from "@/lib/domain/view";
import { Link } from "@/lib/i18n/navigation";
import { entitiesQueryOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.entities");
  return { title: t("title") };
}

export default async function EntitiesPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/entities">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "admin:open", "/admin/entities");
  const asked = await searchParams;
  // The key of a page is no filter: a new search starts at the beginning.
  const { done: _done, proposed: _proposed, ...kept } = asked;
  const { after: _after, ...filters } = kept;
  const query = entitiesQueryOf(asked);
  const page = await listEntities(actor, query);
  const [t, types] = [await getTranslations("history"), await getTranslations("comparison.types")];
  const path = "/admin/entities";
  const files = await offerExports(
    TODAY,
    (query.type === null ? ENTITY_TYPES : [query.type]).map((type) => ({
      ...{ type, list: "entries" },
      params: { q: query.q },
    })),
  );
  return (
    <>
      <PageTitle lede={t("entities.lede")}>{t("entities.title")}</PageTitle>
      <OutcomeNotice actorId={actor.id} params={asked} />
      <NewEntityLinks />
      <p className="mb-4 text-sm">
        <Link className="link" href="/admin/organizations/merge">
          {t("entities.mergeLink")}
        </Link>
      </p>
      <FilterBar
        address={{ path, params: filters }}
        filters={[
          {
            name: "type",
            label: t("entities.type"),
            options: ENTITY_TYPES.map((type) => ({ value: type, label: types(type) })),
          },
        ]}
        search={{ label: t("entities.search") }}
      />
      {page.entities.length === 0 ? (
        <EmptyState title={t("entities.none")}>{t("entities.noneText")}</EmptyState>
      ) : (
        <EntitiesTable entities={page.entities} />
      )}
      <RecordPages
        address={{ path, params: kept }}
        isFirst={query.after === null}
        labels="list"
        next={page.after}
        parameter="after"
      />
      <ListDownloads files={files} />
    </>
  );
}
