import { useTranslations } from "next-intl";
import {
  Cell,
  ColumnHeader,
  RowHeader,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ComparedEntity } from "@/lib/data/editing/comparison";
import type { ClaimLine, FieldSide } from "@/lib/domain/editing/comparison";
import { EntityComparison } from "./entity-comparison";
import { EntityTitleLink, EntityTitleText } from "./entity-title-text";
import { FieldValueText, type Titles } from "./field-value-text";

interface FiguresComparisonProps {
  readonly figures: readonly ComparedEntity[];
  readonly titles: Titles;
}

/** Many figures of reports before and after, a line each, and on whose word; all the rest beneath. */
export function FiguresComparison({ figures, titles }: FiguresComparisonProps) {
  const t = useTranslations("comparison");
  return (
    <article className="compared-entity">
      <Table className="comparison compared-figures">
        <caption className="sr-only">{t("figures.caption")}</caption>
        <TableHead>
          <TableRow>
            <ColumnHeader>{t("figures.figure")}</ColumnHeader>
            <ColumnHeader kind="number">{t("before")}</ColumnHeader>
            <ColumnHeader kind="number">{t("after")}</ColumnHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map(({ id, title, outcome, rows }) => {
            const amount = rows.find(({ field }) => field === "amount");
            return (
              <TableRow key={id}>
                <RowHeader>
                  <EntityTitleText title={title} />{" "}
                  {outcome !== "CHANGED" && (
                    <Tag tone={outcome === "DELETED" ? "strong" : "plain"}>
                      {t(`outcomes.${outcome}`)}
                    </Tag>
                  )}
                </RowHeader>
                <Side label={t("before")} side={amount?.before} titles={titles} />
                <Side label={t("after")} side={amount?.after} titles={titles} />
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <Sources figures={figures} titles={titles} />
      <details className="effect-details">
        <summary>{t("caption")}</summary>
        {figures.map((figure) => (
          <EntityComparison entity={figure} key={figure.id} titles={titles} />
        ))}
      </details>
    </article>
  );
}

interface SideProps {
  readonly label: string;
  readonly side: FieldSide | undefined;
  readonly titles: Titles;
}

function Side({ label, side, titles }: SideProps) {
  return (
    <Cell data-label={label} kind="number">
      <FieldValueText titles={titles} value={side?.value ?? { form: "none" }} />
    </Cell>
  );
}

/** The words that the figures come to rest on, each place of a source once. */
function Sources({ figures, titles }: FiguresComparisonProps) {
  const t = useTranslations("comparison");
  const words = new Map<string, ClaimLine>();
  for (const { rows } of figures) {
    const claims = rows.find(({ field }) => field === "amount")?.after.claims ?? [];
    for (const claim of claims) {
      if (claim.status === "ACCEPTED") words.set(`${claim.sourceId} ${claim.locator}`, claim);
    }
  }
  if (words.size === 0) return null;
  return (
    <div className="figures-sources">
      <h3>{t("figures.sources")}</h3>
      <ul>
        {[...words].map(([key, { sourceId, locator }]) => {
          const source = titles.get(sourceId);
          return (
            <li key={key}>
              {source === undefined ? t("unknownEntity") : <EntityTitleLink title={source} />}
              {locator !== null && ` · ${locator}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
