import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { amend, changedWords, type Word } from "@/lib/domain/editing/amend";
import type { Change } from "@/lib/domain/editing/change";
import { CLAIM_SUBJECTS, type EntityType } from "@/lib/domain/editing/entity-types";
import { isSameSnapshot, type Snapshot, textOf } from "@/lib/domain/editing/snapshot";
import type { RowProblem } from "@/lib/domain/import/import-state";
import type { EntityValues } from "@/lib/schemas/entity-values";
import { addressOf } from "../../editing/entity-address";
import type { Marks } from "../marks";
import { changedColumns, nameOfRow } from "./changed-columns";
import { impliedColumns } from "./implied-columns";
import { findParts, investorChanges, type NamedInvestor, wishedSlugs } from "./investors";
import type { JudgedRow, OpenRow } from "./row";
import type { SlugBook } from "./slug-book";
import { TwinsOfRows } from "./twins";

/** A row of which every cell could be read. */
export interface ReadEntity {
  readonly row: OpenRow;
  readonly word: Word | null;
  readonly values: EntityValues;
  /** Parts of addresses by field. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly columns: Snapshot;
  readonly investors: readonly NamedInvestor[];
}

/** What becomes of rows that could be read: new, changed, the same as others, or refused after all. */
export class RowOutcomes {
  readonly #twins: TwinsOfRows;

  constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly type: EntityType,
    private readonly slugs: SlugBook,
    marks: Marks,
  ) {
    this.#twins = new TwinsOfRows(db, type, marks);
  }

  async of(
    rows: readonly OpenRow[],
    read: readonly ReadEntity[],
    breathe: () => Promise<void>,
  ): Promise<JudgedRow[]> {
    const { type } = this;
    const sound = (await impliedColumns(this.db, type, read)).filter(refuseUnsourced(type));
    const twins = await this.#twins.of(sound);
    const kept = sound.filter(({ row }) => !row.isRefused && !twins.has(row));
    const addresses = await this.#addresses(kept);
    const judged = new Map<OpenRow, JudgedRow>();
    for (const [at, entity] of kept.entries()) {
      if (at % ROWS_AT_ONCE === 0) await breathe();
      judged.set(entity.row, this.#outcome(entity, addresses));
    }
    return rows.map((row) => judged.get(row) ?? this.#without(row, twins.get(row) ?? null));
  }

  /** A row of which nothing is carried out. */
  #without(open: OpenRow, remark: RowProblem | null): JudgedRow {
    const isTwin = !open.isRefused && remark !== null;
    return {
      ...{ number: open.row.number, cells: open.row.cells, name: nameOfRow(this.type, open) },
      ...{ entityId: open.base?.id ?? null, changed: [], plan: null },
      verdict: isTwin ? "DUPLICATE" : "ERROR",
      problems: isTwin ? [remark] : open.problems,
    };
  }

  #outcome(entity: ReadEntity, addresses: Addresses): JudgedRow {
    const { type } = this;
    const { row, word, columns } = entity;
    const { id, slug, parts } = addresses.get(row) ?? { id: "", slug: "", parts: [] };
    const before = row.base?.snapshot ?? null;
    const after = amend(type, before ?? { id, slug }, columns, word);
    const changes: Change[] = [];
    if (!isSameSnapshot(before, after)) {
      const baseVersion = row.base?.version ?? null;
      changes.push({ entityType: type, entityId: id, baseVersion, after });
    }
    const round = { id, slug, parts };
    const invested = investorChanges(row, round, entity.investors, this.slugs, word);
    changes.push(...invested.changes);
    if (row.isRefused) return this.#without(row, null);
    const base = this.#without(row, null);
    if (changes.length === 0) {
      const problems = [{ column: null, reason: "import.alreadySo" }];
      return { ...base, verdict: "DUPLICATE", problems };
    }
    const changed = before === null ? [] : changedColumns(type, before, after);
    return {
      ...base,
      verdict: before === null ? "NEW" : "UPDATE",
      problems: [],
      changed: before === null ? [] : [...changed, ...invested.columns],
      plan: { changes, needs: [...row.needs], about: textOf(after, "organizationId") ?? "" },
    };
  }

  /** Ids and addresses of what is new, and who takes part in the rounds that stand. */
  async #addresses(entities: readonly ReadEntity[]): Promise<Addresses> {
    const { type, slugs } = this;
    const standing = entities.flatMap(({ row }) => row.base?.id ?? []);
    const parts = type === "FundingRound" ? await findParts(this.db, standing) : new Map();
    const fresh = entities
      .filter(({ row }) => row.base === null)
      .map((entity) => ({ entity, wished: wishedAddress(type, entity) }));
    await slugs.learn(
      type,
      fresh.map(({ wished }) => wished),
    );
    const addresses = new Map(
      entities.map(({ row }) => {
        const id = row.base?.id ?? "";
        const slug = row.base === null ? "" : (textOf(row.base.snapshot, "slug") ?? "");
        return [row, { id, slug, parts: parts.get(id) ?? [] }] as const;
      }),
    );
    for (const { entity, wished } of fresh) {
      const id = entity.row.cell("id").toLowerCase() || randomUUID();
      addresses.set(entity.row, { id, slug: slugs.give(type, wished), parts: [] });
    }
    if (type === "FundingRound") {
      const wished = entities.flatMap(({ row, investors }) => {
        const round = addresses.get(row);
        return round === undefined ? [] : wishedSlugs(round, investors);
      });
      await slugs.learn("Investment", wished);
    }
    return addresses;
  }
}

type Addresses = Map<
  OpenRow,
  {
    readonly id: string;
    readonly slug: string;
    readonly parts: Parameters<typeof wishedSlugs>[0]["parts"];
  }
>;

const ROWS_AT_ONCE = 50;

function wishedAddress(type: EntityType, { row, values, slugs }: ReadEntity): string {
  return row.cell("slug") || addressOf(type, { values, slugs });
}

/** Nothing is said on nobody's word. */
function refuseUnsourced(type: EntityType): (entity: ReadEntity) => boolean {
  return ({ row, columns, word }) => {
    if (CLAIM_SUBJECTS[type] === null || word !== null) return true;
    const words = changedWords(type, row.base?.snapshot ?? {}, columns);
    if (row.base !== null && words.every(({ filled }) => !filled)) return true;
    row.refuseSource();
    return false;
  };
}
