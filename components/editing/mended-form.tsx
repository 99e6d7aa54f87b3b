import type { FieldMetadata } from "@conform-to/react";
import type { TypedForm } from "@/lib/schemas/proposal";

/** A draft or returned proposal that a form is filled with. */
export interface MendedForm {
  /** Of the proposal. */
  readonly version: number;
  readonly typed: TypedForm;
}

interface MendedVersionProps {
  readonly field: Pick<FieldMetadata<unknown>, "name" | "defaultValue">;
  readonly mends: MendedForm | undefined;
}

/** Posts which version of which proposal the form mends. */
export function MendedVersion({ field, mends }: MendedVersionProps) {
  if (mends === undefined) return null;
  return <input name={field.name} type="hidden" value={field.defaultValue ?? mends.version} />;
}

/** The name under which the browser keeps what is typed: of the form of this kind, or of the draft. */
export function placeOf(form: string, token: string, mends: MendedForm | undefined) {
  return mends === undefined ? { form } : { form: mendedPlace(token), version: mends.version };
}

/** The name under which the browser keeps a comment on a proposal that was not sent yet. */
export function decisionPlace(proposalId: string): string {
  return `decision/${proposalId}`;
}

export function mendedPlace(proposalId: string): string {
  return `proposal/${proposalId}`;
}
