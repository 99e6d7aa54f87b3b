"use client";

import type { FormMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { TextControl } from "@/components/admin/controls";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { NameControl } from "@/components/editing/party-picker/name-control";
import { RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityFields, OverlapList } from "./entity-fields";
import { useFieldLabels } from "./field-names";

const ROUNDS = ["FundingRound"] as const;

interface OverlapRowsProps {
  /** Of any form that has them. */
  readonly form: FormMetadata<Pick<EntityFields, "countedIn">>;
  readonly list: OverlapList;
}

/** Rounds and totals that may hold the money of this one, each with the reason to think so. */
export function OverlapRows({ form, list }: OverlapRowsProps) {
  const t = useTranslations("entityForm");
  const labels = useFieldLabels();
  const items = useRef<HTMLOListElement>(null);
  const rows = list.getFieldList();
  return (
    <>
      <ol className="form-rows" ref={items}>
        {rows.map((row, index) => {
          const fields = row.getFieldset();
          const number = index + 1;
          return (
            <li key={row.key}>
              <div className="form-row-head">
                <h3>{t("overlap", { number })}</h3>
                <RemoveRow
                  {...form.remove.getButtonProps({ name: list.name, index })}
                  aria-label={t("removeOverlap", { number })}
                >
                  {t("remove")}
                </RemoveRow>
              </div>
              <NameControl field={fields.whole} label={labels("fundingRound")} types={ROUNDS} />
              <TextControl field={fields.note} label={labels("note")} multiline optional />
              <div className="form-grid">
                {RENDERINGS.map((script) => (
                  <TextControl
                    field={fields[`note${script}`]}
                    key={script}
                    label={t(`rendering.${script}`, { field: labels("note") })}
                    multiline
                    optional
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <AddRow
        {...form.insert.getButtonProps({ name: list.name, defaultValue: {} })}
        count={rows.length}
        list={items}
      >
        {t("addOverlap")}
      </AddRow>
    </>
  );
}
