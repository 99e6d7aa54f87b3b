import { useLocale, useTranslations } from "next-intl";
import type { ChartTexts } from "@/components/charts/chart-texts";
import { PictureFigure } from "@/components/pictures/picture-figure";
import { definedParams, type ListAddress, listHref } from "@/components/ui/list-address";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import { AT } from "@/lib/domain/day-state";
import { type DaySpan, type PlainDate, plainDate, yearOf } from "@/lib/domain/partial-date";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { getPathname } from "@/lib/i18n/navigation";
import { AtDay } from "./at-day";
import { AtSlider, type YearLink } from "./at-slider";
import { summarySteps } from "./row-states";
import { StructureDrawing } from "./structure-drawing";
import { StructureLegend } from "./structure-legend";
import { type StructureRow, structureExtent } from "./structure-rows";
import { StructureTable } from "./structure-table";
import "./structure.css";

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
  readonly texts: ChartTexts;
}

/** The group as a picture with a day of its own, and the same facts as a table. */
export function StructurePage(props: StructurePageProps) {
  const { parent, rows, address, at, today, view, texts } = props;
  const t = useTranslations("structure");
  const locale = useLocale();
  if (parent === null || rows.length === 0) {
    return (
      <>
        <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      </>
    );
  }
  const days = structureExtent(rows, [today]);
  const { main } = nameIn(locale, parent);
  return (
    <>
      <PageTitle lede={t("lede")}>{t("title")}</PageTitle>
      <AtDay initial={within(days, at ?? today)}>
        <PictureFigure
          caption={t("caption")}
          controls={<Slider address={address} days={days} rows={rows} today={today} />}
          draw={(room, width) => (
            <StructureDrawing
              days={days}
              id={`structure-${room}`}
              parent={parent}
              rows={rows}
              today={within(days, today)}
              width={width}
            />
          )}
          id="picture"
          legend={<StructureLegend rows={rows} />}
          texts={texts}
          title={t("pictureTitle", { parent: main })}
        />
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
  const hrefOf = (day: PlainDate | null) =>
    getPathname({ href: listHref(address, { [AT]: day }), locale });
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
        action={getPathname({ href: address.path, locale })}
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

function within({ from, to }: DaySpan, day: PlainDate): PlainDate {
  if (day < from) return from;
  return day > to ? to : day;
}
