import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonTable } from "@/components/editing/comparison/comparison-table";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { RecordPages } from "@/components/editing/history/record-pages";
import { VersionsTable } from "@/components/editing/history/versions-table";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { findBinItem } from "@/lib/data/editing/bin-list";
import {
  type ComparedVersions,
  readEntityHistory,
  readTwoVersions,
} from "@/lib/data/editing/entity-history";
import { latestChangeSetOf } from "@/lib/data/editing/entity-lookup";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { Link } from "@/lib/i18n/navigation";
import { entityAddressOf, historyQueryOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.versions");
  return { title: t("metaTitle") };
}

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/history/[type]/[id]">) {
  const { locale, ...named } = await params;
  const path = `/admin/history/${named.type}/${named.id}`;
  const actor = await requireActor(locale, "admin:open", path);
  const address = entityAddressOf(named);
  if (address === null) notFound();
  const { type, id } = address;
  const asked = await searchParams;
  const query = historyQueryOf(asked);
  const history = await readEntityHistory(actor, type, id, query.before);
  if (history === null) notFound();
  const { entity } = history;
  const { from, to } = query;
  const compared =
    from !== null && to !== null ? await readTwoVersions(actor, type, id, { from, to }) : null;
  const deletion = entity.isDeleted ? await latestChangeSetOf(actor, id) : null;
  const item = deletion === null ? null : await findBinItem(actor, deletion);
  const t = await getTranslations("history");
  const types = await getTranslations("comparison.types");
  const { done: _done, proposed: _proposed, ...kept } = asked;
  return (
    <>
      <PageTitle
        above={
          <>
            <Link className="link" href="/admin/entities">
              {t("nav.entities")}
            </Link>
            {" · "}
            {types(type)}
            {entity.title.path !== null && (
              <>
                {" · "}
                <Link className="link" href={entity.title.path}>
                  {t("versions.public")}
                </Link>
              </>
            )}
          </>
        }
        lede={t("versions.lede")}
      >
        {t.rich("versions.title", { name: () => <EntityTitleText title={entity.title} /> })}
      </PageTitle>
      <OutcomeNotice actorId={actor.id} params={asked} />
      {entity.isDeleted && (
        <Notice title={t("versions.deletedTitle")} tone="warning">
          <p>
            {t(item === null ? "versions.deletedByChange" : "versions.deletedText")}{" "}
            {item !== null && (
              <Link className="link" href={`/admin/bin/${item.id}`}>
                {t("versions.deletedLink")}
              </Link>
            )}
            {item === null && deletion !== null && (
              <Link className="link" href={`/admin/changes/${deletion}`}>
                {t("versions.deletedChangeLink")}
              </Link>
            )}
          </p>
        </Notice>
      )}
      {from !== null && to !== null && (
        <Compared compared={compared} from={from} to={to} type={type} />
      )}
      <Section id="versions" title={t("versions.caption")}>
        <VersionsTable before={query.before} from={from} history={history} to={to} />
      </Section>
      <RecordPages
        address={{ path, params: kept }}
        isFirst={query.before === null}
        labels="records"
        next={history.before}
        parameter="before"
      />
    </>
  );
}

interface ComparedProps {
  readonly type: EntityType;
  readonly compared: ComparedVersions | null;
  readonly from: number;
  readonly to: number;
}

async function Compared({ type, compared, from, to }: ComparedProps) {
  const t = await getTranslations("history.versions");
  const [entity] = compared?.entities ?? [];
  const title = t("comparison", { from, to });
  return (
    <Section id="comparison" title={title}>
      {compared === null && <p>{t("noVersion")}</p>}
      {compared !== null && (entity === undefined || entity.rows.length === 0) && (
        <p>{t("same")}</p>
      )}
      {compared !== null && entity !== undefined && entity.rows.length > 0 && (
        <ComparisonTable
          caption={title}
          headers={{ before: t("number", { number: from }), after: t("number", { number: to }) }}
          rows={entity.rows}
          titles={compared.titles}
          type={type}
        />
      )}
    </Section>
  );
}
