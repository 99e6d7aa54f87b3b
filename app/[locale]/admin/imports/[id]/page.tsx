import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { ColumnsSection } from "@/components/imports/columns-section";
import { DecideSection } from "@/components/imports/decide-section";
import { ImportFacts } from "@/components/imports/import-facts";
import { ImportNotices } from "@/components/imports/import-notices";
import { ImportSteps } from "@/components/imports/import-steps";
import { JobPanel } from "@/components/imports/job-panel";
import { RowsSection } from "@/components/imports/rows-section";
import { PageTitle } from "@/components/ui/page-title";
import {
  checkImport,
  chooseRows,
  giveImportBack,
  handImportIn,
  startImport,
  stopImport,
  takeImportBack,
} from "@/lib/actions/imports";
import { requireActor } from "@/lib/auth/session";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { presentCells } from "@/lib/data/exports/export-rows";
import { type ImportDetail, readImport } from "@/lib/data/imports/imports";
import { type ImportedRow, listImportRows } from "@/lib/data/imports/rows";
import { isJobState } from "@/lib/domain/import/import-state";
import { Link } from "@/lib/i18n/navigation";
import { importRowsQuerySchema } from "@/lib/schemas/import";
import { singleParams } from "@/lib/schemas/list-query";
import { idOf } from "@/lib/schemas/record-query";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/imports/[id]">) {
  const { locale, id: named } = await params;
  const actor = await requireActor(locale, "import:prepare", `/admin/imports/${named}`);
  const id = idOf(named);
  const detail = id && (await readImport(actor, id));
  if (id === null || !detail) notFound();
  const query = importRowsQuerySchema.parse(singleParams(await searchParams));
  const t = await getTranslations("imports");
  const { state, progress, rowCount, version, may } = detail;
  const actions = {
    handIn: handImportIn.bind(null, locale),
    giveBack: giveImportBack.bind(null, locale),
    carryOut: startImport.bind(null, locale),
    undo: takeImportBack.bind(null, locale),
    cancel: stopImport.bind(null, locale),
  };
  const page = rowCount > 0 ? await listImportRows(actor, id, query) : null;
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/imports">
            {t("back")}
          </Link>
        }
      >
        <span className="break-words">{detail.fileName}</span>
      </PageTitle>
      <ImportSteps state={state} />
      <ImportNotices detail={detail} />
      {isJobState(state) && progress !== null && (
        <JobPanel
          cancel={may.cancel ? actions.cancel : null}
          id={id}
          progress={progress}
          state={state}
          version={version}
        />
      )}
      <div className="my-6">
        <ImportFacts detail={detail} />
      </div>
      {may.prepare && detail.hasFile && (
        <>
          <PickerLists lists={[["Source"]]} pickers={await loadFirstNames(actor, ["Source"])} />
          <ColumnsSection action={checkImport.bind(null, locale)} detail={detail} />
        </>
      )}
      {page !== null && state !== "CHECKING" && state !== "UPLOADED" && (
        <RowsSection
          choose={chooseRows.bind(null, locale)}
          detail={detail}
          page={page}
          present={await presentOf(detail, page.rows)}
          query={query}
        />
      )}
      {!isJobState(state) && <DecideSection actions={actions} detail={detail} />}
    </>
  );
}

/** What stands where rows would change it; nothing once it says what they said. */
async function presentOf({ type, state }: ImportDetail, rows: readonly ImportedRow[]) {
  if (state !== "CHECKED" && state !== "HANDED_IN") return new Map<string, never>();
  const ids = rows.flatMap(({ changed, entityId }) =>
    changed.length > 0 && entityId !== null ? [entityId] : [],
  );
  return presentCells(type, ids);
}
