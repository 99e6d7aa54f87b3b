import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { EXISTENCE } from "@/lib/domain/claim-fields";
import type { Sourced } from "@/lib/domain/evidence";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { Quantity } from "@/lib/domain/quantity";
import type { SubjectName } from "@/lib/domain/subject-name";
import { partialDateOf, quantityOf, selectText, textOf } from "./columns";
import type { CurrencyLens } from "./currency-lens";
import type { Marks } from "./marks";
import { bySlug, NAMES, type OrganizationRef } from "./organizations-names";

/** An office in an organization and who holds or held it. */
export interface RoleLine {
  readonly slug: string;
  readonly person: SubjectName & { readonly slug: string };
  readonly title: Sourced<SubjectName>;
  readonly from: Sourced<PartialDate> | null;
  readonly to: Sourced<PartialDate> | null;
  /** Over, though perhaps no end date is known. */
  readonly former: boolean;
  readonly existence: Sourced<null>;
}

export const ROLE = {
  id: true,
  slug: true,
  ...selectText("title"),
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
  const { id, slug, person, former } = row;
  const sourced = <V>(field: string, value: V) => marks.sourced("role", slug, id, field, value);
  const [from, to] = [partialDateOf(row, "from"), partialDateOf(row, "to")];
  return {
    slug,
    person,
    title: sourced("title", textOf(row, "title")),
    from: from === null ? null : sourced("from", from),
    to: to === null ? null : sourced("to", to),
    former: former || to !== null,
    existence: sourced(EXISTENCE, null),
  };
}

/** A dated fact with the other organizations that took part. */
export interface EventLine {
  readonly slug: string;
  readonly title: SubjectName;
  readonly planned: boolean;
  readonly occurredOn: Sourced<PartialDate>;
  readonly note: SubjectName | null;
  readonly others: readonly OrganizationRef[];
  readonly existence: Sourced<null>;
}

export const EVENT = {
  id: true,
  slug: true,
  ...selectText("title"),
  planned: true,
  occurredOn: true,
  occurredOnPrecision: true,
  occurredOnInferred: true,
  ...selectText("note"),
  participants: { select: { organizationId: true, organization: { select: NAMES } } },
} as const satisfies Prisma.EventSelect;

export function eventOf(
  row: Prisma.EventGetPayload<{ select: typeof EVENT }>,
  ofOrganization: string,
  marks: Marks,
): EventLine {
  const { id, slug, planned, participants } = row;
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("event", slug, id, field, value, { planned });
  return {
    slug,
    title: textOf(row, "title"),
    planned,
    occurredOn: sourced("occurredOn", partialDateOf(row, "occurredOn")),
    existence: sourced(EXISTENCE, null),
    note: textOf(row, "note"),
    others: bySlug(
      participants
        .filter(({ organizationId }) => organizationId !== ofOrganization)
        .map(({ organization }) => organization),
    ),
  };
}

/** A figure of an organization or its market that stands in no accounts. */
export interface MarketFigureLine {
  readonly slug: string;
  readonly subject: SubjectName;
  readonly metric: SubjectName;
  readonly asOf: Sourced<PartialDate> | null;
  readonly amount: Sourced<Quantity>;
  readonly compiledBy: OrganizationRef | null;
  readonly note: SubjectName | null;
}

export const MARKET_FIGURE = {
  id: true,
  slug: true,
  ...selectText("subject"),
  ...selectText("metric"),
  asOf: true,
  asOfPrecision: true,
  asOfInferred: true,
  amountValue: true,
  amountMaxValue: true,
  amountQualifier: true,
  amountCurrency: true,
  amountUnit: true,
  ...selectText("note"),
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
  const { id, slug, compiledBy } = row;
  const sourced = <V>(field: string, value: V) =>
    marks.sourced("marketFigure", slug, id, field, value);
  const asOf = partialDateOf(row, "asOf");
  return {
    slug,
    subject: textOf(row, "subject"),
    metric: textOf(row, "metric"),
    asOf: asOf === null ? null : sourced("asOf", asOf),
    amount: lens.at(sourced("amount", quantityOf(row, "amount")), asOf),
    compiledBy,
    note: textOf(row, "note"),
  };
}
