import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SumsByCurrency } from "@/lib/domain/amount-sum";
import type { Sourced } from "@/lib/domain/evidence";
import type { NameKind, OrganizationKind } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { partialDateOf, textOf } from "./columns";
import { currencyLens } from "./currency-lens";
import {
  NEWEST_ROUNDS_FIRST,
  ownNamesOf,
  ROUND_LINE,
  type RoundFacts,
  type RoundLine,
  roundFactsOf,
  roundLineOf,
  roundSubjectIds,
} from "./funding-rounds-columns";
import { type RoundsTotals, totalsOfEach } from "./funding-rounds-totals";
import { latestRaised } from "./latest-raised";
import { loadMarks } from "./marks";
import {
  EVENT,
  type EventLine,
  eventOf,
  MARKET_FIGURE,
  MARKET_FIGURE_ORDER,
  type MarketFigureLine,
  marketFigureOf,
  ROLE,
  ROLE_ORDER,
  type RoleLine,
  roleOf,
} from "./organizations-facts";
import {
  EXIT,
  EXIT_ORDER,
  type Exit,
  exitOf,
  HOLDING,
  HOLDING_ORDER,
  type Holding,
  holdingOf,
} from "./organizations-holdings";
import { MOST_SHOWN } from "./organizations-names";
import { PRODUCT, type ProductLine, productOf, productSubjectIds } from "./organizations-products";
import {
  type OrganizationTie,
  TIE_ORDER,
  TIE_TO_CHILD,
  TIE_TO_PARENT,
  tieOf,
} from "./organizations-relations";
import { read } from "./reader";
import { loadStatements, type SourceUse, type Statement, sourceUses } from "./statements";

/** A name besides the current ones. */
export interface OtherName {
  readonly name: string;
  readonly language: string;
  readonly kind: NameKind;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface OrganizationPage {
  readonly slug: string;
  readonly kind: OrganizationKind;
  readonly name: Sourced<string>;
  readonly nameZhHans: Sourced<string> | null;
  readonly nameZhHant: Sourced<string> | null;
  readonly legalName: Sourced<string> | null;
  readonly stockSymbol: Sourced<string> | null;
  readonly foundedOn: Sourced<PartialDate> | null;
  readonly description: SubjectName | null;
  readonly otherNames: readonly OtherName[];
  /** What other sources say of its names and its founding. */
  readonly alsoSaid: readonly Statement[];
  /** It is … of these. */
  readonly parents: readonly OrganizationTie[];
  /** These are … of it. */
  readonly children: readonly OrganizationTie[];
  /** Newest first; of very many only these. */
  readonly rounds: readonly RoundLine[];
  readonly roundCount: number;
  readonly raised: SumsByCurrency;
  readonly leftOut: RoundsTotals["leftOut"];
  /** The last round that raised money, which is not the sum of all. */
  readonly latestRound: RoundFacts | null;
  readonly shareholders: readonly Holding[];
  readonly exits: readonly Exit[];
  readonly people: readonly RoleLine[];
  readonly products: readonly ProductLine[];
  readonly events: readonly EventLine[];
  readonly marketFigures: readonly MarketFigureLine[];
  /** How many investments and shareholdings of its own there are: its page as an investor. */
  readonly investmentCount: number;
  readonly reportedFigureCount: number;
  readonly sources: readonly SourceUse[];
}

const ORGANIZATION_WITH_ITS_PARTS = {
  otherNames: {
    orderBy: [{ kind: "asc" }, { language: "asc" }, { name: "asc" }],
  },
  parents: { select: TIE_TO_PARENT, orderBy: [...TIE_ORDER] },
  children: { select: TIE_TO_CHILD, orderBy: [...TIE_ORDER] },
  fundingRounds: {
    select: ROUND_LINE,
    orderBy: [...NEWEST_ROUNDS_FIRST],
    take: MOST_SHOWN,
  },
  shareholders: { select: HOLDING, orderBy: [...HOLDING_ORDER] },
  exitedBy: { select: EXIT, orderBy: [...EXIT_ORDER] },
  roles: { select: ROLE, orderBy: [...ROLE_ORDER] },
  products: {
    select: PRODUCT,
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  },
  events: {
    select: { event: { select: EVENT } },
    orderBy: [{ event: { occurredOn: "desc" } }, { eventId: "asc" }],
  },
  marketFigures: { select: MARKET_FIGURE, orderBy: [...MARKET_FIGURE_ORDER] },
} satisfies Prisma.OrganizationInclude;

/**
 * One organization with all that is known of it, or null. Queries: the organization with its parts
 * (Prisma sends one for each kind of part), the claims on itself, the latest round (2), the marks of the
 * parts, totals (3), counts (3).
 */
export function readOrganization(view: View, slug: string): Promise<OrganizationPage | null> {
  return read(view, async (db) => {
    const row = await db.organization.findUnique({
      where: { slug },
      include: ORGANIZATION_WITH_ITS_PARTS,
    });
    if (row === null) return null;
    const own = await loadStatements(db, [row.id]);
    const latest = (await latestRaised(db, [row.id])).get(row.id);
    const marks = await loadMarks(db, [...partIds(row), ...(latest ? [latest.id] : [])]);
    const lens = await currencyLens(db, view);
    const totals = (await totalsOfEach(db, [row.id], lens)).get(row.id);
    // One by one, as counts beside a row add up their whole tables.
    const organizationId = row.id;
    const invested = await db.investment.count({ where: { organizationId } });
    const held = await db.shareholding.count({ where: { holderOrganizationId: organizationId } });
    const reportedFigureCount = await db.reportedFigure.count({ where: { organizationId } });

    const ownNames = ownNamesOf(row);
    const sourced = <V>(field: string, value: V) =>
      own.marks.sourced("organization", slug, row.id, field, value, {
        ownNames,
      });
    const optional = <V>(field: string, value: V | null) =>
      value === null ? null : sourced(field, value);
    const rounds = row.fundingRounds.map((round) => roundLineOf(round, marks, lens));
    return {
      slug,
      kind: row.kind,
      name: sourced("name", row.name),
      nameZhHans: optional("nameZhHans", row.nameZhHans),
      nameZhHant: optional("nameZhHant", row.nameZhHant),
      legalName: optional("legalName", row.legalName),
      stockSymbol: optional("stockSymbol", row.stockSymbol),
      foundedOn: optional("foundedOn", partialDateOf(row, "foundedOn")),
      description: textOf(row, "description"),
      otherNames: row.otherNames.map((other) => ({
        name: other.name,
        language: other.language,
        kind: other.kind,
        from: partialDateOf(other, "from"),
        to: partialDateOf(other, "to"),
      })),
      alsoSaid: own.statements.filter(({ status }) => status !== "ACCEPTED"),
      parents: row.parents.map(({ parent, ...tie }) => tieOf(tie, parent, marks)),
      children: row.children.map(({ child, ...tie }) => tieOf(tie, child, marks)),
      rounds,
      roundCount: totals?.count ?? 0,
      raised: totals?.raised ?? NOTHING_RAISED,
      leftOut: totals?.leftOut ?? [],
      latestRound: latest ? roundFactsOf(latest, marks, lens) : null,
      shareholders: row.shareholders.flatMap((holding) => holdingOf(holding, marks)),
      exits: row.exitedBy.flatMap((exit) => exitOf(exit, marks, lens)),
      people: row.roles.map((role) => roleOf(role, marks)),
      products: row.products.map((product) => productOf(product, ownNames, marks)),
      events: row.events.map(({ event }) => eventOf(event, row.id, marks)),
      marketFigures: row.marketFigures.map((figure) => marketFigureOf(figure, marks, lens)),
      investmentCount: invested + held,
      reportedFigureCount,
      sources: sourceUses(own.statements),
    };
  });
}

const NOTHING_RAISED: SumsByCurrency = { sums: [], count: 0, undisclosedCount: 0 };

type OrganizationColumns = Prisma.OrganizationGetPayload<{
  include: typeof ORGANIZATION_WITH_ITS_PARTS;
}>;

/** All subjects on the page but the organization itself. */
function partIds(row: OrganizationColumns): string[] {
  const parts = [
    row.parents,
    row.children,
    row.shareholders,
    row.exitedBy,
    row.roles,
    row.events.map(({ event }) => event),
    row.marketFigures,
  ];
  const ids = parts.flatMap((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id));
  return [
    ...ids,
    ...roundSubjectIds(row.fundingRounds),
    ...row.products.flatMap(productSubjectIds),
  ];
}
