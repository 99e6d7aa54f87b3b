import { CLAIM_FIELDS, type ClaimFieldForm, EXISTENCE } from "../claim-fields";
import { CLAIM_SUBJECTS, type EntityType } from "./entity-types";
import { dateIn, quantityIn } from "./field-columns";
import { claimsIn, isSameSnapshot, type Snapshot, type SnapshotItem, textOf } from "./snapshot";

/** What a source says, and where. */
export interface Word {
  readonly sourceId: string;
  /** Empty where the source is short. */
  readonly locator: string;
  /** As printed, by field. */
  readonly statedAs?: Readonly<Record<string, string>>;
}

/** Whether the word becomes the accepted one, or stands beside it. */
export type WordStanding = "ACCEPTED" | "COMPETING";

/** Fields of which some claim can speak, with the form of their value. */
export function claimableFields(type: EntityType): ReadonlyMap<string, ClaimFieldForm> {
  const subject = CLAIM_SUBJECTS[type];
  return new Map(subject === null ? [] : Object.entries(CLAIM_FIELDS[subject]));
}

/** Claimable fields whose value changes; `filled` where the new version has one. */
export function changedWords(
  type: EntityType,
  before: Snapshot,
  columns: Snapshot,
): { readonly field: string; readonly filled: boolean }[] {
  const after = { ...before, ...columns };
  return [...claimableFields(type)].flatMap(([field, form]) => {
    const [old, fresh] = [saidIn(before, field, form), saidIn(after, field, form)];
    return isSameSnapshot(old, fresh) ? [] : [{ field, filled: fresh !== null }];
  });
}

/**
 * A version with other columns, and with the claims that this takes. A field that changes has the new
 * word for its accepted claim, and the old one is superseded, or replaced where the same place of the
 * same source is read anew; a field that is emptied is left without. A word that competes leaves the
 * columns it differs from. An entity that nobody has spoken of also gets the claim on its existence.
 */
export function amend(
  type: EntityType,
  before: Snapshot,
  columns: Snapshot,
  word: Word | null,
  standing: WordStanding = "ACCEPTED",
): Snapshot {
  const forms = claimableFields(type);
  const after = { ...before, ...columns };
  let claims = claimsIn(before);
  for (const { field, filled } of changedWords(type, before, columns)) {
    const form = forms.get(field);
    const said = form === undefined ? null : saidIn(after, field, form);
    if (standing === "ACCEPTED") claims = claims.map((claim) => superseded(claim, field));
    if (!filled || said === null) continue;
    claims = withWord(claims, field, said, wordOn(field, word), standing);
  }
  if (CLAIM_SUBJECTS[type] !== null && !claimsIn(before).some(isAccepted)) {
    claims = withWord(claims, EXISTENCE, {}, wordOn(EXISTENCE, word), standing);
  }
  const amended = standing === "ACCEPTED" ? after : before;
  return claims.length === 0 ? amended : { ...amended, claims };
}

/** Whether the accepted claim on the field is this very place of this source. */
export function isAcceptedWord(before: Snapshot, field: string, word: Word): boolean {
  return claimsIn(before).some((claim) => isAccepted(claim) && isAt(claim, field, word));
}

function wordOn(field: string, word: Word | null): Word {
  if (word === null) throw new Error(`${field} changes on nobody's word`);
  return word;
}

const isAccepted = ({ status }: SnapshotItem) => status === "ACCEPTED";

function superseded(claim: SnapshotItem, field: string): SnapshotItem {
  return claim.field === field && isAccepted(claim) ? { ...claim, status: "SUPERSEDED" } : claim;
}

function withWord(
  claims: readonly SnapshotItem[],
  field: string,
  said: SnapshotItem,
  word: Word,
  status: WordStanding,
): SnapshotItem[] {
  const { sourceId, locator } = word;
  const replaced = claims.find((claim) => isAt(claim, field, word));
  const statedAs = word.statedAs?.[field] ?? replaced?.statedAs;
  const claim: SnapshotItem = {
    ...{ field, sourceId, status },
    ...said,
    ...(statedAs ? { statedAs } : {}),
    ...(locator === "" ? {} : { locator }),
    ...(replaced?.note ? { note: replaced.note } : {}),
  };
  return [...claims.filter((other) => other !== replaced), claim];
}

function isAt(claim: SnapshotItem, field: string, { sourceId, locator }: Word): boolean {
  return claim.field === field && claim.sourceId === sourceId && (claim.locator ?? "") === locator;
}

/** The value of a field as a claim has it; null where it is empty. */
function saidIn(snapshot: Snapshot, field: string, form: ClaimFieldForm): SnapshotItem | null {
  switch (form) {
    case "text": {
      const text = textOf(snapshot, field);
      return text === null ? null : { text };
    }
    case "date": {
      const said = dateIn(snapshot, field);
      if (said === null) return null;
      const { date, precision, inferred } = said;
      return { date, datePrecision: precision, ...(inferred ? { dateInferred: true } : {}) };
    }
    case "quantity": {
      const said = quantityIn(snapshot, field);
      if (said === null) return null;
      const parts = Object.entries(said).filter(([, part]) => part !== null);
      return Object.fromEntries(parts);
    }
  }
}
