"use client";

import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { figureField } from "@/lib/domain/editing/entity-fields";
import { ROUND_AMOUNTS, ROUND_DATES, type RoundFields } from "./round-fields";

type OtherWordFields = NonNullable<NonNullable<RoundFields["sources"]>[number]["otherwise"]>;

interface OtherWordProps {
  readonly field: FieldMetadata<OtherWordFields | undefined>;
}

/** Where a further source differs from what is entered: its own words, kept beside the accepted ones. */
export function OtherWord({ field }: OtherWordProps) {
  const t = useTranslations("admin.round");
  const fields = field.getFieldset();
  const label = (name: (typeof ROUND_AMOUNTS | typeof ROUND_DATES)[number]) =>
    t("otherWordOf", { field: t(name) });
  return (
    <details className="other-word" open={hasWords(field.initialValue)}>
      <summary>{t("otherWord")}</summary>
      <p className="field-hint">{t("otherWordHint")}</p>
      <div className="form-grid">
        {ROUND_AMOUNTS.map((name) => (
          <FigureControl
            field={fields[name]}
            isExplainedAbove
            key={name}
            label={label(name)}
            optional
            read={figureField("FundingRound", name)}
          />
        ))}
        {ROUND_DATES.map((name) => {
          const { date, inferred } = fields[name].getFieldset();
          return (
            <DateControl date={date} inferred={inferred} key={name} label={label(name)} optional />
          );
        })}
      </div>
    </details>
  );
}

/** Whether something stands in a field, or in one of those in it. */
function hasWords(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  return typeof value === "object" && value !== null && Object.values(value).some(hasWords);
}
