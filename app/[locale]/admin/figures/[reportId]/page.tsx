import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { FigureDesk } from "@/components/figures/figure-desk";
import { SavedFigures } from "@/components/figures/saved-figures";
import { PageTitle } from "@/components/ui/page-title";
import { enterFigureGrid } from "@/lib/actions/enter-figures";
import { requireActor } from "@/lib/auth/session";
import { loadFigureSheet } from "@/lib/data/editing/figure-sheet";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { findSavedForm } from "@/lib/data/editing/saved-form";
import { can } from "@/lib/domain/permissions";
import { printPeriod } from "@/lib/domain/reporting-period";
import { Link } from "@/lib/i18n/navigation";
import { gridQueryOf } from "@/lib/schemas/figures-query";
import { optionalUuid } from "@/lib/schemas/values";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/admin/figures/[reportId]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("figures");
  return { title: t("title") };
}

export default async function FigureGridPage({ params, searchParams }: Props) {
  const { locale, reportId } = await params;
  const actor = await requireActor(locale, "entity:propose", `/admin/figures/${reportId}`);
  const language = await getLocale();
  const id = optionalUuid.safeParse(reportId).data ?? null;
  const sheet = id === null ? null : await loadFigureSheet(id, language);
  if (sheet === null) notFound();
  const t = await getTranslations("figures");
  const kinds = await getTranslations("entityForm.reportKinds");
  const asked = await searchParams;
  const saved = await findSavedForm(asked.saved, actor.id);
  const { kind, period } = sheet.report;
  const report = t("reportName", { kind: kinds(kind), period: printPeriod(period, language) });
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/figures">
            {t("title")}
          </Link>
        }
        lede={t("gridLede")}
      >
        {t("gridTitle", { organization: sheet.organization, report })}
      </PageTitle>
      {saved !== null && (
        <SavedFigures actorId={actor.id} reportId={sheet.report.id} saved={saved} />
      )}
      <PickerLists lists={[["Source"]]} pickers={await loadFirstNames(actor, ["Source"])} />
      <FigureDesk
        action={enterFigureGrid.bind(null, locale)}
        actorId={actor.id}
        isPublishing={can(actor.role, "proposal:publishOwn")}
        key={saved?.proposalId ?? "first"}
        query={gridQueryOf(asked)}
        sheet={sheet}
        token={randomUUID()}
      />
    </>
  );
}
