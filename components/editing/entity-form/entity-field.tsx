"use client";

import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { CheckControl, SelectControl, TextControl } from "@/components/admin/controls";
import { NameControl } from "@/components/editing/party-picker/name-control";
import { PartyPicker, startingWith } from "@/components/editing/party-picker/party-picker";
import { DateControl } from "@/components/editing/typed-fields/date-control";
import { FigureControl } from "@/components/editing/typed-fields/figure-control";
import { partyTypesOf, RENDERINGS } from "@/lib/domain/editing/entity-fields";
import type { EntityField } from "@/lib/domain/editing/field-kinds";
import { typeMadeBeside } from "@/lib/domain/editing/made-here";
import { originsOf } from "@/lib/domain/new-party";
import { hasRenderings } from "@/lib/schemas/entity-values";
import type { EntityChoices, FieldSet, MadeFields, MadePartyFields } from "./entity-fields";
import { useFieldLabels } from "./field-names";
import { MadePicker } from "./made-picker";
import { MissingLinks } from "./missing-links";

interface EntityFieldProps {
  readonly field: EntityField;
  readonly fields: FieldSet;
  readonly choices: EntityChoices;
  /** What is said of a new party. */
  readonly made?: FieldMetadata<MadePartyFields> | undefined;
  /** What is said of something else that is new; none where it is asked for on a form of its own. */
  readonly makes?: FieldMetadata<MadeFields> | undefined;
  /** What stands in a text before anybody types. */
  readonly start?: string | undefined;
}

/** One field of an entity by its description, with what belongs to it. */
export function EntityFieldControl(props: EntityFieldProps) {
  const { field, fields, choices, made, makes } = props;
  const t = useTranslations("entityForm");
  const label = useFieldLabels()(field.name);
  const own = fields[field.name];
  if (own === undefined) return null;
  const control = { field: own, label, optional: field.required !== true };
  switch (field.kind) {
    case "text":
      return <TextFields {...props} />;
    case "yes-no":
      return <CheckControl className="self-end pb-2" field={own} label={label} />;
    case "choice":
      return (
        <SelectControl
          {...control}
          empty={field.required ? t("choose") : t("none")}
          options={choices[field.words] ?? []}
        />
      );
    case "entity": {
      const types = field.to.map(({ to }) => to);
      const parties = partyTypesOf(field);
      if (made !== undefined && parties.length > 0) {
        return (
          <PartyPicker
            {...control}
            beside={made.getFieldset()}
            origins={originsOf(parties)}
            types={types}
          />
        );
      }
      const type = typeMadeBeside(field);
      if (makes !== undefined && type !== null) {
        return (
          <MadePicker {...control} made={makes} type={type}>
            {(asked, beside) => <EntityFieldControl choices={choices} field={asked} {...beside} />}
          </MadePicker>
        );
      }
      return (
        <div>
          <NameControl {...control} types={types} />
          <MissingLinks errors={own.errors} types={types} />
        </div>
      );
    }
    case "date": {
      const inferred = fields[`${field.name}Inferred`];
      return (
        <DateControl date={own} inferred={inferred} label={label} optional={control.optional} />
      );
    }
    case "amount":
    case "measure":
    case "quantity":
      return <FigureControl {...control} metric={fields.metric?.value} read={field} />;
    case "day":
      return <TextControl {...control} hint={t("hints.day")} />;
    case "number":
      return <TextControl {...control} />;
  }
}

/** A text, and where it has them its renderings beside it. */
function TextFields({ field, fields, start }: EntityFieldProps) {
  const t = useTranslations("entityForm");
  const labels = useFieldLabels();
  const own = fields[field.name];
  if (own === undefined || field.kind !== "text") return null;
  const isLong = field.isLong === true;
  const text = (
    <TextControl
      field={start === undefined ? own : startingWith(own, start)}
      label={labels(field.name)}
      multiline={isLong}
      optional={field.required !== true}
    />
  );
  if (!hasRenderings(field)) return isLong ? <div data-wide>{text}</div> : text;
  return (
    <div className="form-grid text-with-renderings" data-wide>
      <div data-wide>{text}</div>
      {RENDERINGS.map((script) => {
        const rendering = fields[`${field.name}${script}`];
        return (
          rendering && (
            <TextControl
              field={rendering}
              key={script}
              label={t(`rendering.${script}`, { field: labels(field.name) })}
              multiline={isLong}
              optional
            />
          )
        );
      })}
    </div>
  );
}
