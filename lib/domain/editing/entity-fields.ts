import type { Measure } from "../quantity-bounds";
import type { ChoiceSet } from "./entity-choices";
import { ENTITY_TYPES, type EntityType } from "./entity-types";
import type {
  EntityField,
  EntityReferenceField,
  FigureField,
  FormList,
  TextField,
} from "./field-kinds";

interface EntityForm {
  readonly fields: readonly EntityField[];
  /** Fields of which the address of a new one is made. */
  readonly address: readonly string[];
  readonly list?: FormList;
}

const YUAN: Measure = { currency: "CNY", unit: null };
const SHARES: Measure = { currency: null, unit: "SHARES" };
const PERCENT: Measure = { currency: null, unit: "PERCENT" };
const NANOMETRES: Measure = { currency: null, unit: "NANOMETRES" };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MOST_POSITION = 1000;

const text = (name: string, longest = 200) => ({ kind: "text", name, longest }) as const;
const rendered = (name: string, longest = 200) =>
  ({ ...text(name, longest), hasRenderings: true }) as const;
const note = (longest = 500) => ({ ...rendered("note", longest), isLong: true }) as const;
const DESCRIPTION = { ...rendered("description", 500), isLong: true } as const;
const date = (name: string) => ({ kind: "date", name }) as const;
const yesNo = (name: string) => ({ kind: "yes-no", name }) as const;
const choice = (name: string, words: ChoiceSet) =>
  ({ kind: "choice", name, words, required: true }) as const;
const optionalChoice = (name: string, words: ChoiceSet) =>
  ({ kind: "choice", name, words }) as const;
const amount = (name: string) =>
  ({ kind: "amount", name, assumes: YUAN, notNegative: true }) as const;
const measure = (name: string, assumes: Measure) =>
  ({ kind: "measure", name, assumes, notNegative: true }) as const;
const position = { kind: "number", name: "position", least: 0, most: MOST_POSITION } as const;
const entity = (name: string, to: EntityType, column = `${name}Id`) =>
  ({ kind: "entity", name, to: [{ to, column }], required: true }) as const;
/** An organization or a person, exactly one. */
const party = (name: string, organization: string, person: string): EntityReferenceField => ({
  ...{ kind: "entity", name, required: true },
  to: [
    { to: "Organization", column: organization },
    { to: "Person", column: person },
  ],
});
const required = <F extends EntityField>(field: F) => ({ ...field, required: true }) as const;
const latin = <F extends TextField>(field: F) => ({ ...field, needsLatin: true }) as const;

const PERIOD = [
  required({ kind: "number", name: "fiscalYear", least: FIRST_YEAR, most: LAST_YEAR }),
  choice("fiscalPeriod", "fiscalPeriod"),
] as const;

/** How each kind of entity is entered and mended: the form, its schema and the change come from here. */
export const ENTITY_FORMS: Readonly<Record<EntityType, EntityForm>> = {
  Source: {
    fields: [
      required(rendered("publisher")),
      text("title", 300),
      { ...text("url", 2000), isWebAddress: true },
      choice("kind", "sourceKind"),
      choice("reliability", "reliability"),
      required(date("publishedOn")),
      { kind: "day", name: "accessedOn" },
      optionalChoice("language", "sourceLanguage"),
      { ...text("note", 1000), isLong: true },
    ],
    address: ["publisher", "publishedOn"],
  },
  Organization: {
    fields: [
      required(latin(text("name"))),
      choice("kind", "organizationKind"),
      text("nameZhHans"),
      text("nameZhHant"),
      text("legalName"),
      text("stockSymbol", 20),
      date("foundedOn"),
      DESCRIPTION,
    ],
    address: ["name"],
    list: "otherNames",
  },
  OrganizationRelationship: {
    fields: [
      entity("child", "Organization"),
      choice("type", "relationshipType"),
      entity("parent", "Organization"),
      optionalChoice("groupRole", "groupRole"),
      date("from"),
      date("to"),
      yesNo("planned"),
    ],
    address: ["child", "type", "parent"],
  },
  Person: {
    fields: [required(latin(text("name"))), text("nameZhHans"), text("nameZhHant"), DESCRIPTION],
    address: ["name"],
  },
  Role: {
    fields: [
      entity("person", "Person"),
      entity("organization", "Organization"),
      required(rendered("title")),
      date("from"),
      date("to"),
      yesNo("former"),
    ],
    address: ["person", "organization", "title"],
  },
  FundingRound: {
    fields: [
      entity("organization", "Organization"),
      text("label", 120),
      choice("investmentType", "investmentType"),
      choice("status", "roundStatus"),
      required(date("announcedOn")),
      date("closedOn"),
      required(amount("moneyRaised")),
      amount("netProceeds"),
      amount("preMoneyValuation"),
      amount("postMoneyValuation"),
      amount("pricePerShare"),
      measure("sharesIssued", SHARES),
      yesNo("moreInvestors"),
      note(1000),
    ],
    address: ["organization", "label", "announcedOn"],
    list: "countedIn",
  },
  Investment: {
    fields: [
      entity("fundingRound", "FundingRound"),
      party("investor", "organizationId", "personId"),
      { ...amount("moneyInvested"), emptyIs: "UNDISCLOSED" },
      position,
      yesNo("isLead"),
    ],
    address: ["fundingRound", "investor"],
  },
  InvestmentExit: {
    fields: [
      party("investor", "investorOrganizationId", "investorPersonId"),
      entity("organization", "Organization"),
      required(date("exitedOn")),
      { ...amount("proceeds"), emptyIs: "UNDISCLOSED" },
    ],
    address: ["investor", "organization", "exitedOn"],
  },
  Shareholding: {
    fields: [
      party("holder", "holderOrganizationId", "holderPersonId"),
      entity("organization", "Organization"),
      required(measure("stake", PERCENT)),
      required(date("asOf")),
    ],
    address: ["holder", "organization", "asOf"],
  },
  SegmentScheme: {
    fields: [
      entity("organization", "Organization"),
      required(rendered("name")),
      required(position),
      yesNo("partitionsRevenue"),
    ],
    address: ["organization", "name"],
  },
  RevenueSegment: {
    fields: [
      entity("scheme", "SegmentScheme"),
      required(text("name")),
      text("nameZhHans"),
      text("nameZhHant"),
      required(position),
    ],
    address: ["scheme", "name"],
  },
  FinancialReport: {
    fields: [
      entity("organization", "Organization"),
      choice("kind", "reportKind"),
      ...PERIOD,
      required(date("publishedOn")),
    ],
    address: ["organization", "kind", "fiscalYear"],
  },
  ReportedFigure: {
    fields: [
      entity("report", "FinancialReport"),
      choice("metric", "metric"),
      { kind: "entity", name: "segment", to: [{ to: "RevenueSegment", column: "segmentId" }] },
      ...PERIOD,
      required({ kind: "quantity", name: "amount", assumes: "BY_METRIC" }),
      text("derivation"),
    ],
    address: ["report", "fiscalPeriod", "fiscalYear", "metric", "segment"],
  },
  Product: {
    fields: [
      entity("organization", "Organization"),
      required(text("name")),
      choice("kind", "productKind"),
      measure("processNode", NANOMETRES),
      position,
      DESCRIPTION,
    ],
    address: ["organization", "name"],
  },
  ProductMilestone: {
    fields: [
      entity("product", "Product"),
      choice("kind", "milestoneKind"),
      required(date("reachedOn")),
      yesNo("planned"),
    ],
    address: ["product", "kind"],
  },
  ProductSpecification: {
    fields: [
      entity("product", "Product"),
      required(rendered("name")),
      required({ kind: "quantity", name: "amount", assumes: null }),
      yesNo("planned"),
      note(),
    ],
    address: ["product", "name"],
  },
  MarketFigure: {
    fields: [
      required(rendered("subject")),
      {
        kind: "entity",
        name: "organization",
        to: [{ to: "Organization", column: "organizationId" }],
      },
      required(rendered("metric")),
      required({ kind: "quantity", name: "amount", assumes: null }),
      date("asOf"),
      { kind: "entity", name: "compiledBy", to: [{ to: "Organization", column: "compiledById" }] },
      note(),
    ],
    address: ["subject", "metric", "asOf"],
  },
  Event: {
    fields: [required(rendered("title")), required(date("occurredOn")), yesNo("planned"), note()],
    address: ["title", "occurredOn"],
    list: "participants",
  },
};

/** How a form reads the figure of this name. */
export function figureField(type: EntityType, name: string): FigureField {
  const field = ENTITY_FORMS[type].fields.find((one) => one.name === name);
  if (field !== undefined && "assumes" in field) return field;
  throw new Error(`${type} has no figure ${name}`);
}

/** Organizations, people or both, where a field names them. */
export function partyTypesOf(field: EntityField): ("Organization" | "Person")[] {
  if (field.kind !== "entity") return [];
  return field.to.flatMap(({ to }) => (to === "Organization" || to === "Person" ? [to] : []));
}

/** Types of entities that a field of the form names. */
export function typesNamedBy(type: EntityType): EntityType[] {
  const { fields, list } = ENTITY_FORMS[type];
  const named = fields.flatMap((field) =>
    field.kind === "entity" ? field.to.map(({ to }) => to) : [],
  );
  return [...new Set(list === "participants" ? [...named, "Organization" as const] : named)];
}

/** Endings of the fields that hold a text's renderings: `noteZhHans` of `note`. */
export const RENDERINGS = ["ZhHans", "ZhHant"] as const;

/** The type behind a part of an address: `funding-round`, `FundingRound`. */
export function entityTypeIn(part: string): EntityType | null {
  const plain = (name: string) => name.replaceAll("-", "").toLowerCase();
  return ENTITY_TYPES.find((type) => plain(type) === plain(part)) ?? null;
}
