import { useLocale, useTranslations } from "next-intl";
import { ChartActions } from "@/components/charts/chart-actions";
import type { PictureContext } from "@/components/pictures/picture-context";
import { PictureFigure, pictureHeight } from "@/components/pictures/picture-figure";
import { definedParams, type ListAddress, listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { AT } from "@/lib/domain/day-state";
import { type DaySpan, type PlainDate, plainDate, yearOf } from "@/lib/domain/partial-date";
import type { View } from "@/lib/domain/view";
import { addressIn } from "@/lib/i18n/address";
import { AtDay, AtLine, AtLink, AtState, AtWords } from "./at-day";
import { AtFile } from "./at-file";
import { partsOn } from "./at-parts";
import { AtSlider, type YearLink } from "./at-slider";
import { summarySteps } from "./row-states";
import { getStructureContext } from "./structure-context";
import { structurePicture } from "./structure-picture";
import { dayWithin, type StructureRow, structureExtent } from "./structure-rows";
import { StructureTable } from "./structure-table";

interface StructurePageProps {
  /** Null while no group is known. */
  readonly parent: OrganizationRef | null;
  readonly rows: readonly StructureRow[];
  readonly address: ListAddress;
  /** Null for the last day that the reader sees. */
  readonly at: PlainDate | null;
  /** The last day that the reader sees: the day in view, else the current one. */
  readonly today: PlainDate;
  readonly view: View;
  readonly context: PictureContext;
}

/** The parts of the picture that follow the slider. */
const FOLLOWING = { State: AtState, Words: AtWords, Line: AtLine, Link: AtLink };

/** The group as a picture with a day of its own, and the same facts as a table. */
export async function StructurePage(props: StructurePageProps) {
  const { parent, rows, address, at, today, view } = props;
  const context = await getStructureContext(props.context, FOLLOWING);
  const { t, locale, texts, words } = context;
  if (parent === null || rows.length === 0) {
    return (
      <>
        <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      </>
    );
  }
  const days = structureExtent(rows, [today]);
  const day = dayWithin(days, at ?? today);
  const facts = { parent, rows, today, day };
  const chart = structurePicture(context, facts);
  // Only a drawing of which nothing moves can be measured here.
  const still = structurePicture({ ...context, at: partsOn(day) }, facts);
  const { picture, title } = chart;
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AtDay initial={day}>
        {picture && (
          <PictureFigure
            actions={
              <ChartActions
                drawnHeight={still.picture ? pictureHeight(still.picture) : 0}
                id="picture"
                link={AtFile}
                name="structure"
                query={{ locale, ...view, ...(at === null ? {} : { at }) }}
                title={title}
                words={words}
              />
            }
            controls={<Slider address={address} days={days} rows={rows} today={today} />}
            hint={words("live.pictureHint")}
            id="picture"
            picture={picture}
            // The line under the slider says it, and follows the day.
            shown={{ ...chart, summary: "" }}
            tableAt="#companies"
            texts={texts}
          />
        )}
        <Section caption={t("table.caption")} id="companies" title={t("table.title")}>
          <StructureTable rows={rows} view={view} />
        </Section>
      </AtDay>
    </>
  );
}

interface SliderProps extends Pick<StructurePageProps, "address" | "rows" | "today"> {
  readonly days: DaySpan;
}

function Slider({ address, days, rows, today }: SliderProps) {
  const t = useTranslations("structure.slider");
  const locale = useLocale();
  const hrefOf = (day: PlainDate | null) => addressIn(locale, listHref(address, { [AT]: day }));
  const first = yearOf({ date: days.from });
  const past = Array.from({ length: yearOf({ date: today }) - first }, (_, index) => first + index);
  const years: YearLink[] = [
    ...past.map((year) => {
      const day = plainDate(year, 12, 31);
      return { label: t("yearEnd", { year: String(year) }), href: hrefOf(day), day };
    }),
    { label: t("today"), href: hrefOf(null), day: today },
  ];
  return (
    <>
      <AtSlider
        action={addressIn(locale, address.path)}
        carried={Object.entries(definedParams(address.params)).filter(([name]) => name !== AT)}
        days={days}
        label={t("label")}
        submit={t("submit")}
        summary={summarySteps(rows, (group) => t("summary", { ...group }))}
        years={years}
        yearsLabel={t("years")}
      />
      <p className="at-explain">{t("explain")}</p>
    </>
  );
}
