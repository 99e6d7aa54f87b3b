import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ComparisonTable } from "@/components/editing/comparison/comparison-table";
import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { AskedForm } from "@/components/editing/history/asked-form";
import { EntityGroups } from "@/components/editing/history/entity-groups";
import { MergeChoice } from "@/components/editing/history/merge-choice";
import { OutcomeNotice } from "@/components/editing/history/outcome-notice";
import { PickerLists } from "@/components/editing/party-picker/picker-lists";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { mergeTwo } from "@/lib/actions/change-record";
import { refusalSentences } from "@/lib/actions/refusal-sentences";
import { requireActor } from "@/lib/auth/session";
import { type MergePreview, previewMerge } from "@/lib/data/editing/merge-preview";
import { loadFirstNames } from "@/lib/data/editing/pick-names";
import { Link } from "@/lib/i18n/navigation";
import { mergeQueryOf } from "@/lib/schemas/record-query";

const PICKED = [["Organization"]] as const;

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.merge");
  return { title: t("title") };
}

export default async function MergePage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/organizations/merge">) {
  const { locale } = await params;
  const actor = await requireActor(locale, "entity:propose", "/admin/organizations/merge");
  const asked = await searchParams;
  const names = mergeQueryOf(asked);
  const search = await previewMerge(actor, names);
  const { preview } = search;
  const t = await getTranslations("history");
  const errors = await getTranslations("errors");
  return (
    <>
      <PageTitle
        above={
          <Link className="link" href="/admin/entities">
            {t("nav.entities")}
          </Link>
        }
        lede={t("merge.lede")}
      >
        {t("merge.title")}
      </PageTitle>
      <OutcomeNotice actorId={actor.id} params={asked} />
      <Section caption={t("merge.chooseHint")} id="choose" rule title={t("merge.choose")}>
        <PickerLists lists={PICKED} pickers={await loadFirstNames(actor, PICKED.flat())} />
        <MergeChoice names={names} search={search} />
      </Section>
      {search.obstacles.length > 0 && (
        <Notice title={t("merge.obstacles")} tone="warning">
          <p>{errors("merge.clash")}</p>
          <ul className="mt-2 list-disc pl-5">
            {(await refusalSentences(search.obstacles, await getLocale())).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {preview !== null && (
        <>
          <Preview preview={preview} />
          <Section id="confirm" rule title={t("merge.form")}>
            <AskedForm
              action={mergeTwo.bind(null, locale)}
              actor={actor}
              hidden={{ fromId: preview.from.id, intoId: preview.into.id }}
              id="merge"
              isDangerous
              submit={t("merge.submit")}
            />
          </Section>
        </>
      )}
    </>
  );
}

async function Preview({ preview }: { readonly preview: MergePreview }) {
  const { from, into, moving, going, comparison } = preview;
  const t = await getTranslations("history.merge");
  const [changed] = comparison.entities;
  const title = t.rich("previewTitle", {
    from: () => <EntityTitleText title={from.title} />,
    into: () => <EntityTitleText title={into.title} />,
  });
  return (
    <>
      <Section
        caption={t("address", {
          old: `/organizations/${from.slug ?? ""}`,
          now: `/organizations/${into.slug ?? ""}`,
        })}
        id="preview"
        rule
        title={title}
      >
        <h3 className="font-semibold">{t("moving")}</h3>
        {moving.length === 0 ? <p>{t("movingNone")}</p> : <EntityGroups groups={moving} />}
      </Section>
      {going.length > 0 && (
        <Section caption={t("goingText")} id="going" rule title={t("going")}>
          <EntityGroups groups={going} />
        </Section>
      )}
      {changed !== undefined && (
        <Section id="becomes" rule title={t("changes")}>
          <ComparisonTable
            caption={t("changes")}
            rows={changed.rows}
            titles={comparison.titles}
            type="Organization"
          />
        </Section>
      )}
    </>
  );
}
