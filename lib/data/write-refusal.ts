import { z } from "zod";
import type { FieldErrors } from "./field-errors";

const refusal = z.object({ originalCode: z.string(), originalMessage: z.string() });

/** Where Prisma keeps what Postgres said: at COMMIT the adapter's own error, else wrapped in one of Prisma's. */
const refusedWrite = z.union([
  z.object({ cause: refusal }).transform(({ cause }) => cause),
  z
    .object({ meta: z.object({ driverAdapterError: z.object({ cause: refusal }) }) })
    .transform(({ meta }) => meta.driverAdapterError.cause),
]);

const UNIQUE_VIOLATION = "23505";
/** What the trigger says that keeps somebody who can administer. */
const LAST_ADMIN = "the last administrator stays";
/** SQLSTATE class of refused rows: CHECKs, keys, exclusion constraints and our triggers. */
const INTEGRITY_VIOLATION = /^23/;

/**
 * What to tell a person whose rows the database refused, or null where the error is another. The
 * form checks the same rules before, so that only a change made at the same moment, or a rule that
 * the form does not know, comes this far.
 */
export function refusalOf(error: unknown): FieldErrors | null {
  const parsed = refusedWrite.safeParse(error);
  if (!parsed.success || !INTEGRITY_VIOLATION.test(parsed.data.originalCode)) return null;
  const { originalCode, originalMessage } = parsed.data;
  console.error(`Refused by the database: ${originalMessage}`);
  if (originalMessage.includes(LAST_ADMIN)) return { "": ["user.lastAdmin"] };
  if (originalCode === UNIQUE_VIOLATION) return { "": ["form.conflict"] };
  return { [fieldIn(originalMessage)]: ["form.refused"] };
}

const ROUND_FIELDS: ReadonlyMap<string, string> = new Map([
  ["announcedOn", "announcedOn.date"],
  ["closedOn", "closedOn.date"],
  ["moneyRaised", "moneyRaised"],
  ["netProceeds", "netProceeds"],
  ["preMoneyValuation", "preMoneyValuation"],
  ["postMoneyValuation", "postMoneyValuation"],
]);

/** The form's field behind a column of the round, by the names of constraints and the words of triggers. */
function fieldIn(message: string): string {
  const column =
    /"FundingRound_([A-Za-z]+)_is_/.exec(message)?.[1] ??
    /^FundingRound "[^"]*": field "([A-Za-z]+)"/.exec(message)?.[1] ??
    "";
  return ROUND_FIELDS.get(column) ?? "";
}
