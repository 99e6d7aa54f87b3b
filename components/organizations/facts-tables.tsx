import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DateFigure, QuantityFigure } from "@/components/evidence/figure";
import { SubjectText } from "@/components/evidence/subject-text";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { EventLine, MarketFigureLine } from "@/lib/data/organizations-facts";
import { nameIn } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { OrganizationName } from "./party-name";

interface EventsTableProps {
  readonly events: readonly EventLine[];
  readonly view: View;
}

/** Dated facts, the latest first. */
export function EventsTable({ events, view }: EventsTableProps) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const columns: Column<EventLine>[] = [
    {
      id: "when",
      header: t("event.when"),
      kind: "date",
      cell: ({ title, occurredOn }) => (
        <DateFigure about={nameIn(locale, title).main} sourced={occurredOn} />
      ),
    },
    {
      id: "what",
      header: t("event.what"),
      namesRow: true,
      cell: (event) => <EventText event={event} view={view} />,
    },
  ];
  return (
    <DataTable
      caption={t("page.events")}
      columns={columns}
      rowKey={({ slug }) => slug}
      rows={events}
    />
  );
}

function EventText({ event, view }: { readonly event: EventLine; readonly view: View }) {
  const t = useTranslations("organizations");
  const format = useFormatter();
  const { title, planned, note, others, existence } = event;
  const list = format.list(
    others.map((organization) => (
      <OrganizationName
        basis={existence}
        key={organization.slug}
        organization={organization}
        second={false}
        view={view}
      />
    )),
  );
  return (
    <>
      <DataText>{title}</DataText> {planned && <Tag>{t("page.planned")}</Tag>}
      {others.length > 0 && (
        <p className="text-xs text-soft">{t.rich("event.with", { list: () => list })}</p>
      )}
      {note !== null && (
        <p className="text-xs text-soft">
          <DataText>{note}</DataText>
        </p>
      )}
    </>
  );
}

interface MarketFiguresTableProps {
  readonly figures: readonly MarketFigureLine[];
  readonly view: View;
}

/** Figures that stand in no accounts. */
export function MarketFiguresTable({ figures, view }: MarketFiguresTableProps) {
  const t = useTranslations("organizations");
  const locale = useLocale();
  const columns: Column<MarketFigureLine>[] = [
    {
      id: "asOf",
      header: t("market.asOf"),
      kind: "date",
      narrow: "fold",
      cell: ({ metric, asOf }) =>
        asOf && <DateFigure about={nameIn(locale, metric).main} sourced={asOf} />,
    },
    {
      id: "what",
      header: t("market.what"),
      namesRow: true,
      cell: ({ subject, metric, note }) => (
        <>
          <SubjectText named={{ names: [subject, metric] }} />
          {note !== null && (
            <p className="text-xs text-soft">
              <DataText>{note}</DataText>
            </p>
          )}
        </>
      ),
    },
    {
      id: "amount",
      header: t("market.amount"),
      kind: "number",
      cell: ({ metric, amount }) => (
        <QuantityFigure about={nameIn(locale, metric).main} sourced={amount} />
      ),
    },
    {
      id: "by",
      header: t("market.by"),
      narrow: "fold",
      cell: ({ compiledBy, amount }) =>
        compiledBy && <OrganizationName basis={amount} organization={compiledBy} view={view} />,
    },
  ];
  const compiled = figures.some(({ compiledBy }) => compiledBy !== null);
  return (
    <DataTable
      caption={t("page.market")}
      columns={compiled ? columns : columns.filter(({ id }) => id !== "by")}
      rowKey={({ slug }) => slug}
      rows={figures}
    />
  );
}
