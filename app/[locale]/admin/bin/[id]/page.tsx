import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActReasons, MomentText } from "@/components/editing/history/act-text";
import { AskedForm } from "@/components/editing/history/asked-form";
import { EntityGroups } from "@/components/editing/history/entity-groups";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { RecordForm } from "@/components/editing/history/record-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { bringBack, purge } from "@/lib/actions/change-record";
import { requireActor } from "@/lib/auth/session";
import { readBinItem, readWhatWent } from "@/lib/data/editing/bin-list";
import { can } from "@/lib/domain/permissions";
import { Link } from "@/lib/i18n/navigation";
import { idOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.bin");
  return { title: t("title") };
}

export default async function BinItemPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/bin/[id]">) {
  const { locale, id: named } = await params;
  const actor = await requireActor(locale, "admin:open", `/admin/bin/${named}`);
  const id = idOf(named);
  const item = id && (await readBinItem(actor, id));
  if (id === null || !item) notFound();
  const { name, type, entityId, state, deletion, purged } = item;
  const groups = await readWhatWent(actor, deletion.id);
  const t = await getTranslations("history");
  const types = await getTranslations("comparison.types");
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/bin">
            {t("bin.back")}
          </Link>
        }
      >
        {t("binItem.itemTitle", { name })}
      </PageTitle>
      <OutcomeNotice actorId={actor.id} params={await searchParams} />
      <div className="mb-6">
        <DefinitionList
          items={[
            { term: t("bin.type"), value: types(type) },
            { term: t("binItem.state"), value: t(`bin.states.${state}`) },
            { term: t("bin.deleted"), value: <MomentText at={deletion.at} /> },
            { term: t("bin.by"), value: deletion.by },
            { term: t("form.reason"), value: <ActReasons act={deletion} /> },
            {
              term: t("binItem.purgedAt"),
              value: purged && (
                <>
                  <MomentText at={purged.at} /> · {purged.by}
                </>
              ),
            },
            {
              term: t("record.changeSet"),
              value: (
                <Link className="link" href={`/admin/changes/${deletion.id}`}>
                  {t(`kinds.${deletion.kind}`)}
                </Link>
              ),
            },
            {
              term: t("entities.history"),
              value: (
                <Link className="link" href={`/admin/history/${type}/${entityId}`}>
                  {t("binItem.history")}
                </Link>
              ),
            },
          ]}
        />
      </div>
      <Section id="went" rule title={t("binItem.went")}>
        <EntityGroups groups={groups} />
      </Section>
      {state === "IN_BIN" && (
        <Section
          caption={t("binItem.restoreText")}
          id="bring-back"
          rule
          title={t("binItem.restoreTitle")}
        >
          <AskedForm
            action={bringBack.bind(null, locale)}
            actor={actor}
            hidden={{ itemId: id }}
            id="bring-back-form"
            submit={t("binItem.restoreSubmit")}
          />
        </Section>
      )}
      {state === "IN_BIN" && can(actor.role, "bin:purge") && (
        <Section caption={t("binItem.purgeText")} id="purge" rule title={t("binItem.purgeTitle")}>
          <RecordForm
            action={purge.bind(null, locale)}
            asks="name"
            hidden={{ itemId: id }}
            id="purge-form"
            isDangerous
            label={t("binItem.typedName", { name })}
            refusedTitle={t("form.refusedTitle")}
            submit={t("binItem.purgeSubmit")}
          />
        </Section>
      )}
    </>
  );
}
