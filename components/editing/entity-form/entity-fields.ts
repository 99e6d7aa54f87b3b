import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import type { RoundFields } from "@/components/admin/round-form/round-fields";
import type { MendedForm } from "@/components/editing/mended-form";
import type { EntityFormValues } from "@/lib/data/editing/entity-form-values";
import type { ChoiceSet } from "@/lib/domain/editing/entity-choices";

type DateRow = {
  readonly date?: string;
  readonly inferred?: boolean;
};

/** What is said of somebody who is new. */
export type MadePartyFields = {
  readonly origin?: string;
  readonly latinName?: string;
  readonly nameZhHans?: string;
  readonly nameZhHant?: string;
};

/** What is said of anything that is new, a party or another entity with its parties. */
export type MadeFields = MadePartyFields & {
  readonly isNew?: string;
  readonly entity?: Record<string, string>;
  readonly parties?: Record<string, MadePartyFields>;
};

type OtherNameFields = {
  readonly name?: string;
  readonly language?: string;
  readonly kind?: string;
  readonly from?: DateRow;
  readonly to?: DateRow;
};

/** What a browser sends of an entity's form. */
export type EntityFields = {
  readonly token?: string;
  readonly version?: string;
  readonly entity?: Record<string, string>;
  readonly made?: Record<string, MadeFields>;
  readonly otherNames?: OtherNameFields[];
  readonly participants?: (MadePartyFields & { readonly name?: string })[];
  readonly countedIn?: RoundFields["countedIn"];
  readonly sources?: RoundFields["sources"];
  readonly standing?: string;
  readonly renderingsHold?: boolean;
  readonly comment?: string;
  readonly seen?: string;
  readonly proposalVersion?: string;
  readonly reason?: string;
};

export type EntityFormMetadata = FormMetadata<EntityFields>;
export type OtherNameList = FieldMetadata<EntityFields["otherNames"]>;
export type ParticipantList = FieldMetadata<EntityFields["participants"]>;
export type OverlapList = FieldMetadata<EntityFields["countedIn"]>;
/** Metadata of the fields that the type describes, by name. */
export type FieldSet = Readonly<Record<string, FieldMetadata<string> | undefined>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Words that stand for values. */
export type EntityChoices = Readonly<Partial<Record<ChoiceSet, readonly Option[]>>>;

/** What an entity's form was filled with. */
export interface OpenedForm {
  readonly id: string;
  readonly version: number;
  /** Null where a mended draft says what stands in it. */
  readonly values: EntityFormValues | null;
}

/** A form as it opens; Conform reads a ticked box as "on". */
export function openingValues(
  token: string,
  opened: OpenedForm | null,
  mends: MendedForm | undefined,
) {
  const values = opened?.values;
  const version = opened === null ? undefined : String(opened.version);
  if (mends !== undefined) return { ...mends.typed, token, version };
  return {
    ...{ token, version },
    entity: values?.entity ?? { partitionsRevenue: "on" },
    otherNames: [...(values?.otherNames ?? [])],
    participants: [...(values?.participants ?? [{}])],
    countedIn: [...(values?.countedIn ?? [])],
    sources: [{}],
    standing: "ACCEPTED",
  };
}
