import type { FiscalPeriod, ReportingPeriod } from "../reporting-period";
import { FISCAL_PERIODS } from "../reporting-period";
import { oneName, type SubjectName } from "../subject-name";
import { nameOfSnapshot } from "./entity-name";
import { type EntityType, REFERENCES } from "./entity-types";
import { type Snapshot, scalarOf, textOf } from "./snapshot";
import { type Vocabulary, vocabularyOf } from "./vocabularies";

/** What an entity is called on the pages of its editors, in every language. */
export interface EntityTitle {
  readonly type: EntityType;
  /** From the general to the particular: company, round label, investor. */
  readonly names: readonly SubjectName[];
  /** A word of a fixed list that stands after the names, where they do not suffice. */
  readonly word: { readonly vocabulary: Vocabulary; readonly code: string } | null;
  readonly period: ReportingPeriod | null;
  /** Address of its public page without the language, where it has one. */
  readonly path: string | null;
}

/** An entity as it stands, or stood last. */
export interface KnownEntity {
  readonly type: EntityType;
  readonly snapshot: Snapshot;
  /** Whether its pages exist: not before it is published, nor after it is deleted. */
  readonly isPublic: boolean;
}

export type FindEntity = (id: string) => KnownEntity | undefined;

/** References that are part of a name, in their order. */
const NAMED_BY: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  OrganizationRelationship: ["childId", "parentId"],
  Role: ["organizationId", "personId"],
  FundingRound: ["organizationId"],
  Investment: ["fundingRoundId", "organizationId", "personId"],
  InvestmentExit: ["organizationId", "investorOrganizationId", "investorPersonId"],
  Shareholding: ["organizationId", "holderOrganizationId", "holderPersonId"],
  SegmentScheme: ["organizationId"],
  RevenueSegment: ["schemeId"],
  FinancialReport: ["organizationId"],
  ReportedFigure: ["organizationId", "segmentId"],
  ProductMilestone: ["productId"],
  ProductSpecification: ["productId"],
  MarketFigure: [],
};

/** Types whose own columns add a name to those that they refer to. */
const OWN_NAME: ReadonlySet<EntityType> = new Set([
  "Source",
  "Organization",
  "Person",
  "Role",
  "FundingRound",
  "SegmentScheme",
  "RevenueSegment",
  "Product",
  "ProductSpecification",
  "MarketFigure",
  "Event",
]);

const WORDS: Readonly<Partial<Record<EntityType, string>>> = {
  OrganizationRelationship: "type",
  FundingRound: "investmentType",
  FinancialReport: "kind",
  ReportedFigure: "metric",
  ProductMilestone: "kind",
};

/** Ids that must be known to name an entity. */
export function namedBy(type: EntityType, snapshot: Snapshot): string[] {
  return (NAMED_BY[type] ?? []).flatMap((column) => textOf(snapshot, column) ?? []);
}

/** @param part its owner is said by the place where it stands, as a round above its investors. */
export function entityTitle(entity: KnownEntity, find: FindEntity, part = false): EntityTitle {
  const { type, snapshot } = entity;
  const owners = part ? namedBy(type, snapshot).slice(1) : namedBy(type, snapshot);
  const above = owners.flatMap((id) => {
    const owner = find(id);
    return owner === undefined ? [] : entityTitle(owner, find).names;
  });
  const own = OWN_NAME.has(type) ? ownName(type, snapshot) : null;
  const metric = type === "MarketFigure" ? rendered(snapshot, "metric") : null;
  return {
    type,
    names: [...above, ...(own === null ? [] : [own]), ...(metric === null ? [] : [metric])],
    word: own !== null && type === "FundingRound" ? null : wordOf(type, snapshot),
    period: periodOf(snapshot),
    path: entity.isPublic ? pathOf(entity, find) : null,
  };
}

function ownName(type: EntityType, snapshot: Snapshot): SubjectName | null {
  if (type === "FundingRound") {
    const label = textOf(snapshot, "label");
    return label === null ? null : oneName(label);
  }
  if (type === "Source") {
    const title = textOf(snapshot, "title");
    const publisher = rendered(snapshot, "publisher");
    if (title === null) return publisher;
    const of = (name: string | null) => (name === null ? null : `${name}: ${title}`);
    return {
      name: `${publisher.name}: ${title}`,
      ...{ nameZhHans: of(publisher.nameZhHans), nameZhHant: of(publisher.nameZhHant) },
    };
  }
  const column = NAMED_IN[type] ?? "name";
  const names = rendered(snapshot, column);
  return names.name === "" ? oneName(nameOfSnapshot(type, snapshot)) : names;
}

/** Columns that hold a name, where it is not the name. */
const NAMED_IN: Readonly<Partial<Record<EntityType, string>>> = {
  Role: "title",
  Event: "title",
  MarketFigure: "subject",
};

/** A text with its Chinese forms. */
function rendered(snapshot: Snapshot, column: string): SubjectName {
  return {
    name: textOf(snapshot, column) ?? "",
    nameZhHans: textOf(snapshot, `${column}ZhHans`),
    nameZhHant: textOf(snapshot, `${column}ZhHant`),
  };
}

function wordOf(type: EntityType, snapshot: Snapshot): EntityTitle["word"] {
  const column = WORDS[type];
  if (column === undefined) return null;
  const [code, vocabulary] = [textOf(snapshot, column), vocabularyOf(type, column)];
  return code === null || vocabulary === null ? null : { vocabulary, code };
}

function periodOf(snapshot: Snapshot): ReportingPeriod | null {
  const fiscalYear = scalarOf(snapshot, "fiscalYear");
  const word = textOf(snapshot, "fiscalPeriod");
  const fiscalPeriod: FiscalPeriod | undefined = FISCAL_PERIODS.find((one) => one === word);
  if (typeof fiscalYear !== "number" || fiscalPeriod === undefined) return null;
  return { fiscalYear, fiscalPeriod };
}

const PAGES: Readonly<Partial<Record<EntityType, string>>> = {
  Organization: "/organizations",
  FundingRound: "/rounds",
  Source: "/sources",
};
/** Where there is no page of its own, that on which it stands. */
const STANDS_ON: Readonly<Partial<Record<EntityType, string>>> = {
  FinancialReport: "/revenue",
  ReportedFigure: "/revenue",
  SegmentScheme: "/revenue",
  RevenueSegment: "/revenue",
  Person: "/people",
  Event: "/timeline",
};

/** Of what hangs on another, that one's. */
function pathOf({ type, snapshot }: KnownEntity, find: FindEntity): string | null {
  const page = PAGES[type];
  const slug = textOf(snapshot, "slug");
  if (page !== undefined) return slug === null ? null : `${page}/${slug}`;
  const common = STANDS_ON[type];
  if (common !== undefined) return common;
  const owner = REFERENCES.filter(({ from }) => from === type)
    .map(({ column }) => textOf(snapshot, column))
    .find((id) => id !== null);
  const found = owner === undefined || owner === null ? undefined : find(owner);
  return found?.isPublic ? pathOf(found, find) : null;
}
