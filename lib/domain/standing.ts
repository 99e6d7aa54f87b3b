import type { ClaimStatus, SourceKind } from "./claim.ts";
import type { EvidenceMark } from "./evidence.ts";
import { type PartialDate, spanOf } from "./partial-date.ts";
import { canAgree, type Quantity } from "./quantity.ts";

/** What one claim says, in the form of its field; an `existence` claim may say nothing more. */
export type ClaimValue =
  | { readonly form: "quantity"; readonly quantity: Quantity }
  | { readonly form: "date"; readonly date: PartialDate }
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "none" };

/** One source's word on a field, as far as it decides how the field stands. */
export interface Testimony {
  readonly status: ClaimStatus;
  readonly sourceId: string;
  readonly sourceKind: SourceKind;
  readonly publisher: string;
  readonly said: ClaimValue;
}

/** What is known of the value apart from its claims. */
export interface FieldTraits {
  /** Announced as an intention, or only rumoured. */
  readonly planned?: boolean;
  /** Computed from other figures, printed in no source. */
  readonly derived?: boolean;
  /** Names under which the organization itself publishes. */
  readonly ownNames?: readonly string[];
}

/**
 * How a field stands, the gravest first: sources disagree; it has not happened yet; we computed it;
 * several sources agree; the company alone says so; one source says so.
 *
 * A source may correct itself without making a dispute, a superseded claim was right in its time,
 * and a source that leaves an amount undisclosed neither denies nor backs one that names it.
 */
export function standingOf(
  testimonies: readonly Testimony[],
  { planned = false, derived = false, ownNames = [] }: FieldTraits = {},
): EvidenceMark {
  const accepted = testimonies.find(({ status }) => status === "ACCEPTED");
  const others = testimonies.filter(
    ({ status, sourceId }) => status === "COMPETING" && sourceId !== accepted?.sourceId,
  );
  if (others.some(({ said }) => accepted !== undefined && contradicts(said, accepted.said))) {
    return "disputed";
  }
  if (planned) return "planned";
  if (derived) return "derived";
  const behind =
    accepted === undefined
      ? others
      : [accepted, ...others.filter(({ said }) => names(said) === names(accepted.said))];
  if (new Set(behind.map(({ sourceId }) => sourceId)).size > 1) return "several";
  return behind.length > 0 && behind.every((word) => isOwnStatement(word, ownNames))
    ? "company"
    : "single";
}

/** Whether two claims on one field cannot both be true. */
export function contradicts(other: ClaimValue, accepted: ClaimValue): boolean {
  if (other.form === "quantity" && accepted.form === "quantity") {
    return !canAgree(other.quantity, accepted.quantity);
  }
  if (other.form === "date" && accepted.form === "date")
    return !datesMeet(other.date, accepted.date);
  if (other.form === "text" && accepted.form === "text") {
    return comparable(other.text) !== comparable(accepted.text);
  }
  return other.form !== "none" && other.form !== accepted.form;
}

/** Whether some day fits both: July 2025 meets 24 Jul 2025, and not June 2025. */
function datesMeet(a: PartialDate, b: PartialDate): boolean {
  const [left, right] = [spanOf(a), spanOf(b)];
  return left.from <= right.to && right.from <= left.to;
}

/** Text without the differences that printing makes: width, case, spacing. */
function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Whether it names something; an undisclosed amount does not. */
function names(said: ClaimValue): boolean {
  return said.form !== "quantity" || said.quantity.qualifier !== "UNDISCLOSED";
}

function isOwnStatement(
  { sourceKind, publisher }: Testimony,
  ownNames: readonly string[],
): boolean {
  if (sourceKind === "FILING" || sourceKind === "ANNOUNCEMENT") return true;
  return ownNames.some((name) => comparable(name) === comparable(publisher));
}
