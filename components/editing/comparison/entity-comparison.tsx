import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { ComparedEntity } from "@/lib/data/editing/comparison";
import { ComparisonTable } from "./comparison-table";
import { EntityTitleLink, EntityTitleText } from "./entity-title-text";
import type { Titles } from "./field-value-text";

interface EntityComparisonProps {
  readonly entity: ComparedEntity;
  readonly titles: Titles;
  /** Of the heading: 3 under the section of a page, 4 for a part under its entity. */
  readonly level?: 3 | 4;
}

const SIDES = { NEW: "after", CHANGED: "both", DELETED: "before" } as const;

/** One entity before and after, with what hangs on it under it. */
export function EntityComparison({ entity, titles, level = 3 }: EntityComparisonProps) {
  const t = useTranslations("comparison");
  const { outcome, rows, parts } = entity;
  const title = level === 3 ? entity.title : entity.partTitle;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <article className="compared-entity" data-level={level}>
      <Heading>
        <span className="compared-type">{t(`types.${title.type}`)}</span>{" "}
        {outcome === "DELETED" ? (
          <EntityTitleText title={title} />
        ) : (
          <EntityTitleLink title={title} />
        )}{" "}
        <Tag tone={outcome === "DELETED" ? "strong" : "plain"}>{t(`outcomes.${outcome}`)}</Tag>
      </Heading>
      {rows.length === 0 ? (
        <p className="text-soft">{t("same")}</p>
      ) : (
        <ComparisonTable
          caption={t("caption")}
          rows={rows}
          sides={SIDES[outcome]}
          titles={titles}
          type={title.type}
        />
      )}
      {parts.map((part) => (
        <EntityComparison entity={part} key={part.id} level={4} titles={titles} />
      ))}
    </article>
  );
}
