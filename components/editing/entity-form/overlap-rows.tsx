"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { TextControl } from "@/components/admin/controls";
import { AddRow, RemoveRow } from "@/components/admin/row-buttons";
import { pickerId } from "@/components/editing/party-picker/picker-lists";
import { RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityFormMetadata, OverlapList } from "./entity-fields";
import { useFieldLabels } from "./field-names";

interface OverlapRowsProps {
  readonly form: EntityFormMetadata;
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
              <TextControl
                field={fields.whole}
                label={labels("fundingRound")}
                list={pickerId(["FundingRound"])}
              />
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
