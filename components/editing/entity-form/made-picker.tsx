"use client";

import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { CheckControl } from "@/components/admin/controls";
import { CreatingPicker } from "@/components/editing/party-picker/creating-picker";
import type { TypedControlField } from "@/components/editing/typed-fields/figure-control";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { fieldsAskedOf } from "@/lib/domain/editing/made-here";
import type { FieldSet, MadeFields, MadePartyFields } from "./entity-fields";

interface AskedField {
  readonly fields: FieldSet;
  readonly made: FieldMetadata<MadePartyFields> | undefined;
  /** What was typed stands in the name already. */
  readonly start: string | undefined;
}

interface MadePickerProps {
  readonly field: TypedControlField;
  readonly label: string;
  readonly optional: boolean;
  /** What is picked, and made where it is missing. */
  readonly type: EntityType;
  readonly made: FieldMetadata<MadeFields>;
  /** Draws one of the fields that are asked. */
  readonly children: (field: EntityField, asked: AskedField) => ReactNode;
}

/** Picks a product, report, segment or round, or asks what one cannot be without. */
export function MadePicker({ field, label, optional, type, made, children }: MadePickerProps) {
  const t = useTranslations("entityForm.create");
  const { isNew, entity, parties } = made.getFieldset();
  const own: FieldSet = entity.getFieldset();
  const beside = parties.getFieldset();
  return (
    <CreatingPicker
      asksWhat
      field={field}
      label={label}
      optional={optional}
      types={[type]}
      wasAsked={isNew.value === "on"}
    >
      {(name, isCalled) => (
        <>
          {isCalled ? (
            <input name={isNew.name} type="hidden" value="on" />
          ) : (
            <CheckControl field={isNew} label={t("create", { name })} />
          )}
          {fieldsAskedOf(type).map((asked) => (
            <Fragment key={asked.name}>
              {children(asked, {
                fields: own,
                made: beside[asked.name],
                start: asked.name === "name" ? name : undefined,
              })}
            </Fragment>
          ))}
          <p className="field-hint" data-wide>
            {t("rest")}
          </p>
        </>
      )}
    </CreatingPicker>
  );
}
