import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EntityComparison } from "@/components/editing/comparison/entity-comparison";
import { AskedForm } from "@/components/editing/history/asked-form";
import { ChangeRecord } from "@/components/editing/history/change-record";
import { ChangeTitle } from "@/components/editing/history/change-title";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { RecordPages } from "@/components/editing/history/record-pages";
import { Doubts } from "@/components/guards/doubts";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { undoChange } from "@/lib/actions/change-record";
import { refusalSentences } from "@/lib/actions/refusal-sentences";
import { requireActor } from "@/lib/auth/session";
import { readChangeSet } from "@/lib/data/editing/change-set-detail";
import { undoObstacles } from "@/lib/data/editing/undo-preview";
import { findImportOf } from "@/lib/data/imports/import-of-change";
import { Link } from "@/lib/i18n/navigation";
import { singleParams } from "@/lib/schemas/list-query";
import { idOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.change");
  return { title: t("metaTitle") };
}

export default async function ChangePage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/changes/[id]">) {
  const { locale, id: named } = await params;
  const path = `/admin/changes/${named}`;
  const actor = await requireActor(locale, "admin:open", path);
  const id = idOf(named);
  if (id === null) notFound();
  const asked = await searchParams;
  const after = idOf(singleParams(asked).after);
  const changeSet = await readChangeSet(actor, id, after);
  if (changeSet === null) notFound();
  const { entities, comparison, kind } = changeSet;
  const t = await getTranslations("history");
  const [first] = entities;
  const { done: _done, proposed: _proposed, ...kept } = asked;
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/changes">
            {t("change.back")}
          </Link>
        }
      >
        {t.rich("change.title", {
          kind: t(`kinds.${kind}`),
          name: () => <ChangeTitle act={changeSet} entity={first?.entity ?? null} />,
        })}
      </PageTitle>
      <OutcomeNotice actorId={actor.id} params={asked} proposalId={changeSet.proposal?.id} />
      <ChangeRecord changeSet={changeSet} />
      <Doubts overrides={changeSet.overrides} />
      <Section id="fields" rule title={t("change.fields")}>
        {comparison.entities.map((entity) => (
          <EntityComparison entity={entity} key={entity.id} titles={comparison.titles} />
        ))}
      </Section>
      <RecordPages
        address={{ path, params: kept }}
        isFirst={after === null}
        labels="list"
        next={changeSet.after}
        parameter="after"
      />
      {kind === "IMPORT" ? (
        <OfImport actor={actor} id={id} />
      ) : (
        changeSet.undoneByIds.length === 0 && <Undoing actor={actor} id={id} locale={locale} />
      )}
    </>
  );
}

interface UndoingProps {
  readonly id: string;
  readonly locale: string;
  readonly actor: Awaited<ReturnType<typeof requireActor>>;
}

/** What stands in the way of taking the change back, or the form that does it. */
async function Undoing({ id, locale, actor }: UndoingProps) {
  const t = await getTranslations("history.change");
  const obstacles = await refusalSentences(await undoObstacles(actor, id), await getLocale());
  return (
    <Section caption={t("undoText")} id="undo" rule title={t("undo")}>
      {obstacles.length > 0 ? (
        <Notice title={t("obstacles")} tone="warning">
          <p>{t("obstaclesText")}</p>
          <ul className="mt-2 list-disc pl-5">
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <AskedForm
          action={undoChange.bind(null, locale)}
          actor={actor}
          hidden={{ changeSetId: id }}
          id="undo-form"
          isDangerous
          submit={t("undoSubmit")}
        />
      )}
    </Section>
  );
}

/** The way to the import: what it wrote can be too much to be taken back while one waits. */
async function OfImport({ id, actor }: Omit<UndoingProps, "locale">) {
  const t = await getTranslations("imports");
  const importId = await findImportOf(actor, id);
  if (importId === null) return null;
  return (
    <Section id="undo" rule title={(await getTranslations("history.change"))("undo")}>
      <p className="text-sm">
        {t("ofChange")}{" "}
        <Link className="link" href={`/admin/imports/${importId}`}>
          {t("toImport")}
        </Link>
      </p>
    </Section>
  );
}
