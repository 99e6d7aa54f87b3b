import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { RowProblem } from "@/lib/domain/import/import-state";
import { comparable } from "@/lib/domain/party-names";
import type { Mark, Marks } from "../marks";
import { findByKey, type KeyOfRow, keyText, naturalKeyOf, placeOf } from "./natural-keys";
import type { OpenRow } from "./row";
import type { ReadEntity } from "./row-outcomes";

/** Kinds whose natural key the database allows once. */
const UNIQUE: ReadonlySet<EntityType> = new Set([
  "Source",
  "Investment",
  "FinancialReport",
  "ReportedFigure",
  "ProductMilestone",
  "ProductSpecification",
]);

/** Rows that are about what another row or another entity is about. */
export class TwinsOfRows {
  constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly type: EntityType,
    private readonly marks: Marks,
  ) {}

  /** Rows that say what an earlier row of the file says; those that cannot be are refused. */
  async of(entities: readonly ReadEntity[]): Promise<ReadonlyMap<OpenRow, RowProblem>> {
    const sound = entities.filter(({ row }) => !row.isRefused);
    const [natural, place] = [naturalKeyOf(this.type), placeOf(this.type)];
    const standing = sound.filter(({ row }) => row.base !== null);
    if (natural !== null && UNIQUE.has(this.type)) await this.#refuse(natural, standing);
    if (place !== null) await this.#refuse(place, sound);
    const told = sound.map((entity) => ({
      entity,
      texts: this.#textsOf(entity, this.#isToldByKey(entity) ? natural : null, place),
    }));
    const before = await this.marks.find(told.flatMap(({ texts }) => texts));
    const fresh = new Map<string, Mark>();
    const twins = new Map<OpenRow, RowProblem>();
    for (const { entity, texts } of told) {
      const { row } = entity;
      const earlier = texts.flatMap((text) => (before.get(text) ?? fresh.get(text))?.number ?? []);
      if (earlier.length === 0) {
        for (const text of texts) fresh.set(text, { number: row.row.number });
      } else {
        const problem = { column: null, reason: "import.sameAsRow", row: Math.min(...earlier) };
        twins.set(row, problem);
      }
    }
    await this.marks.keep(fresh);
    return twins;
  }

  async #refuse(key: KeyOfRow, entities: readonly ReadEntity[]): Promise<void> {
    const keyed = entities.filter((entity) => keyText(key, mergedIn(entity)) !== null);
    const found = await findByKey(this.db, this.type, key, keyed.map(mergedIn));
    for (const [at, id] of found) {
      const row = keyed[at]?.row;
      if (row !== undefined && row.base?.id !== id) row.refuse(key.told, "entity.exists");
    }
  }

  /** Two rounds of a month can stand side by side: who says by id or address which one is meant means that. */
  #isToldByKey({ row }: ReadEntity): boolean {
    return UNIQUE.has(this.type) || !(row.says("id") || row.says("slug"));
  }

  /** What a row is about, in every way in which another may say the same. */
  #textsOf(entity: ReadEntity, ...keys: readonly (KeyOfRow | null)[]): string[] {
    const { row } = entity;
    const texts = keys.flatMap((key) => {
      const text = key && keyText(key, mergedIn(entity));
      return text === null || key === null ? [] : [`${key.columns.join()} ${text}`];
    });
    if (row.base !== null) texts.push(row.base.id);
    if (row.says("id")) texts.push(row.cell("id").toLowerCase());
    if (row.says("slug")) texts.push(`slug ${row.cell("slug")}`);
    if (naturalKeyOf(this.type) === null && !row.says("slug")) {
      texts.push(`name ${comparable(row.cell("name"))}`);
    }
    return texts.map((text) => `row ${text}`);
  }
}

function mergedIn({ row, columns }: ReadEntity) {
  return { ...row.base?.snapshot, ...columns };
}
