import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { amend, type Word } from "@/lib/domain/editing/amend";
import type { Change } from "@/lib/domain/editing/change";
import { columnsOfField } from "@/lib/domain/editing/field-columns";
import { readNamesCell } from "@/lib/domain/import/list-cells";
import { UNDISCLOSED } from "@/lib/domain/quantity";
import { addressOf } from "../../editing/entity-address";
import type { DirectoryEntity } from "../../editing/entity-directory";
import { readStandings, type Standing } from "../../editing/standings";
import type { Mention, Parties } from "./parties";
import type { OpenRow } from "./row";
import type { SlugBook } from "./slug-book";

const COLUMNS = ["leadInvestors", "investors"] as const;
const MOST_INVESTORS = 100;

/** An investor as a row of a round names it. */
export interface NamedInvestor {
  readonly party: DirectoryEntity;
  readonly isLead: boolean;
  readonly column: (typeof COLUMNS)[number];
}

/** Every name in the investors' cells of a row. */
export function investorMentions(row: OpenRow): Mention[] {
  return COLUMNS.flatMap((column) =>
    readNamesCell(row.cell(column)).map(
      (text): Mention => ({ column, text, types: ["Organization", "Person"] }),
    ),
  );
}

export function findInvestors(row: OpenRow, parties: Parties, word: Word | null): NamedInvestor[] {
  const mentions = investorMentions(row);
  if (mentions.length > MOST_INVESTORS) row.refuse("investors", "form.tooManyRows");
  const seen = new Set<string>();
  return mentions.slice(0, MOST_INVESTORS).flatMap((mention): NamedInvestor[] => {
    const party = parties.find(row, mention, word);
    if (party === null) return [];
    if (seen.has(party.id)) row.refuse(mention.column, "import.partyTwice");
    seen.add(party.id);
    const column = mention.column === "leadInvestors" ? "leadInvestors" : "investors";
    return [{ party, isLead: column === "leadInvestors", column }];
  });
}

/** An investor's part in a round as it stands. */
interface Part {
  readonly id: string;
  readonly partyId: string | null;
  readonly isLead: boolean;
  readonly standing: Standing | undefined;
}

/** The parts in rounds that stand already, by round; two queries. */
export async function findParts(
  db: Prisma.TransactionClient,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Part[]>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db.investment.findMany({
    where: { fundingRoundId: { in: [...roundIds] } },
    select: { id: true, fundingRoundId: true, organizationId: true, personId: true, isLead: true },
  });
  const standings = await readStandings(
    db,
    rows.map(({ id }) => id),
  );
  const parts = new Map<string, Part[]>();
  for (const { id, fundingRoundId, organizationId, personId, isLead } of rows) {
    const part = { id, partyId: organizationId ?? personId, isLead, standing: standings.get(id) };
    parts.set(fundingRoundId, [...(parts.get(fundingRoundId) ?? []), part]);
  }
  return parts;
}

interface Round {
  readonly id: string;
  readonly slug: string;
  readonly parts: readonly Part[];
}

export interface InvestorChanges {
  readonly changes: readonly Change[];
  /** The columns of the file that say something new. */
  readonly columns: readonly string[];
}

/** Addresses that new parts in a round would have. */
export function wishedSlugs({ slug, parts }: Round, investors: readonly NamedInvestor[]): string[] {
  return investors
    .filter(({ party }) => !parts.some(({ partyId }) => partyId === party.id))
    .map(({ party }) => slugOfPart(slug, party));
}

function slugOfPart(roundSlug: string, party: DirectoryEntity): string {
  const named = new Map([
    ["fundingRound", roundSlug],
    ["investor", party.slug],
  ]);
  return addressOf("Investment", { values: {}, slugs: named });
}

/** What becomes of a round's investors: those that are named come in, and nobody goes. */
export function investorChanges(
  row: OpenRow,
  round: Round,
  investors: readonly NamedInvestor[],
  slugs: SlugBook,
  word: Word | null,
): InvestorChanges {
  const changes: Change[] = [];
  const columns = new Set<string>();
  let position = round.parts.length;
  for (const { party, isLead, column } of investors) {
    const part = round.parts.find(({ partyId }) => partyId === party.id);
    // Where no column tells who led, that stays.
    const isTold = "leadInvestors" in row.row.cells;
    if (part !== undefined && (part.isLead === isLead || !isTold)) continue;
    columns.add(column);
    const { standing } = part ?? {};
    if (part !== undefined && standing?.snapshot) {
      const after = amend("Investment", standing.snapshot, { isLead }, word);
      const base = { entityId: part.id, baseVersion: standing.version };
      changes.push({ entityType: "Investment", ...base, after });
      continue;
    }
    if (word === null) {
      row.refuseSource();
      continue;
    }
    const id = randomUUID();
    const slug = slugs.give("Investment", slugOfPart(round.slug, party));
    const isPerson = party.type === "Person";
    const columnsOfPart = {
      ...{ fundingRoundId: round.id, isLead, position },
      ...{ organizationId: isPerson ? null : party.id, personId: isPerson ? party.id : null },
      ...columnsOfField(MONEY, UNDISCLOSED),
    };
    const after = amend("Investment", { id, slug }, columnsOfPart, word);
    changes.push({ entityType: "Investment", entityId: id, baseVersion: null, after });
    position += 1;
  }
  return { changes, columns: [...columns] };
}

const MONEY = { kind: "amount", name: "moneyInvested", assumes: null } as const;
