import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import type { SubjectName } from "@/lib/domain/subject-name";
import { partialDateOf, quantityOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Marks } from "./marks";
import { NAMES, type OrganizationRef } from "./organizations-names";

/** An office in an organization and who holds or held it. */
export interface RoleLine {
  readonly slug: string;
  readonly person: SubjectName & { readonly slug: string };
  readonly title: Sourced<string>;
  readonly from: Sourced<PartialDate> | null;
  readonly to: Sourced<PartialDate> | null;
  /** Over, though perhaps no end date is known. */
  readonly former: boolean;
  readonly existence: Sourced<null>;
}

export const ROLE = {
  id: true,
  slug: true,
  title: true,
  from: true,
  fromPrecision: true,
  fromInferred: true,
  to: true,
  toPrecision: true,
  toInferred: true,
  former: true,
  person: { select: NAMES },
} as const satisfies Prisma.RoleSelect;

/** Who is in office first, then who came first. */
export const ROLE_ORDER = [
  { former: "asc" },
  { to: { sort: "desc", nulls: "first" } },
  { person: { name: "asc" } },
  { from: { sort: "asc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.RoleOrderByWithRelationInput[];

export function roleOf(
  row: Prisma.RoleGetPayload<{ select: typeof ROLE }>,
  marks: Marks,
): RoleLine {
  const { id, slug, person, title, former } = row;
  const sourced = <V>(field: string, value: V) => marks.sourced("role", slug, id, field, value);
  const [from, to] = [partialDateOf(row, "from"), partialDateOf(row, "to")];
  return {
    slug,
    person,
    title: sourced("title", title),
    from: from === null ? null : sourced("from", from),
    to: to === null ? null : sourced("to", to),
    former: former || to !== null,
    existence: sourced(EXISTENCE, null),
  };
}

/** A dated fact with the other organizations that took part. */
export interface EventLine {
  readonly slug: string;
  readonly title: string;
  readonly planned: boolean;
  readonly occurredOn: Sourced<PartialDate>;
  readonly note: string | null;
  readonly others: readonly OrganizationRef[];
  readonly existence: Sourced<null>;
}

export const EVENT = {
  id: true,
  slug: true,
  title: true,
  planned: true,
  occurredOn: true,
  occurredOnPrecision: true,
  occurredOnInferred: true,
  note: true,
  participants: {
    select: { organizationId: true, organization: { select: NAMES } },
    orderBy: { organization: { slug: "asc" } },
  },
} as const satisfies Prisma.EventSelect;

export function eventOf(
  row: Prisma.EventGetPayload<{ select: typeof EVENT }>,
  ofOrganization: string,
  marks: Marks,
): EventLine {
  const { id, slug, title, planned, note, participants } = row;
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("event", slug, id, field, value, { planned });
  return {
    slug,
    title,
    planned,
    occurredOn: sourced("occurredOn", partialDateOf(row, "occurredOn")),
    existence: sourced(EXISTENCE, null),
    note,
    others: participants
      .filter(({ organizationId }) => organizationId !== ofOrganization)
      .map(({ organization }) => organization),
  };
}

/** A figure of an organization or its market that stands in no accounts. */
export interface MarketFigureLine {
  readonly slug: string;
  readonly subject: string;
  readonly subjectZhHans: string | null;
  readonly metric: string;
  readonly asOf: Sourced<PartialDate> | null;
  readonly amount: Sourced<Quantity>;
  readonly compiledBy: OrganizationRef | null;
  readonly note: string | null;
}

export const MARKET_FIGURE = {
  id: true,
  slug: true,
  subject: true,
  subjectZhHans: true,
  metric: true,
  asOf: true,
  asOfPrecision: true,
  asOfInferred: true,
  amountValue: true,
  amountMaxValue: true,
  amountQualifier: true,
  amountCurrency: true,
  amountUnit: true,
  note: true,
  compiledBy: { select: NAMES },
} as const satisfies Prisma.MarketFigureSelect;

export const MARKET_FIGURE_ORDER = [
  { asOf: { sort: "desc", nulls: "last" } },
  { slug: "asc" },
] as const satisfies Prisma.MarketFigureOrderByWithRelationInput[];

export function marketFigureOf(
  row: Prisma.MarketFigureGetPayload<{ select: typeof MARKET_FIGURE }>,
  marks: Marks,
  lens: CurrencyLens,
): MarketFigureLine {
  const { id, slug, subject, subjectZhHans, metric, compiledBy, note } = row;
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("marketFigure", slug, id, field, value);
  const asOf = partialDateOf(row, "asOf");
  return {
    slug,
    subject,
    subjectZhHans,
    metric,
    asOf: asOf === null ? null : sourced("asOf", asOf),
    amount: lens.at(sourced("amount", quantityOf(row, "amount")), asOf),
    compiledBy,
    note,
  };
}
