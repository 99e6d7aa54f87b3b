import { z } from "zod";
import { AUDIT_ACTIONS } from "@/lib/domain/audit";
import { choiceSchema, daySchema, searchSchema, singleParams } from "./list-query";
import type { SearchParams } from "./view";

/** The last entry of the page before: its moment in milliseconds, and its id. */
const KEY = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export interface AuditKey {
  readonly at: number;
  readonly id: string;
}

const keySchema = z
  .string()
  .regex(KEY)
  .transform((text): AuditKey => {
    const [, at = "", id = ""] = KEY.exec(text) ?? [];
    return { at: Number(at), id };
  })
  .nullable()
  .catch(null);

export const auditQuerySchema = z.object({
  person: searchSchema,
  action: choiceSchema(AUDIT_ACTIONS),
  subject: searchSchema,
  /** First and last day in UTC, both included. */
  from: daySchema,
  to: daySchema,
  before: keySchema,
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

export function auditQueryOf(params: SearchParams): AuditQuery {
  return auditQuerySchema.parse(singleParams(params));
}

export function printAuditKey({ at, id }: AuditKey): string {
  return `${at}_${id}`;
}
