import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { RowProblem } from "@/lib/domain/import/import-state";
import { comparable } from "@/lib/domain/party-names";
import { imprintOf } from "./imprint";
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
  /** Numbers of rows by the imprint of what they are about. */
  readonly #rows = new Map<string, number>();

  constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly type: EntityType,
  ) {}

  /** Rows that say what an earlier row of the file says; those that cannot be are refused. */
  async of(entities: readonly ReadEntity[]): Promise<ReadonlyMap<OpenRow, RowProblem>> {
    const sound = entities.filter(({ row }) => !row.isRefused);
    const [natural, place] = [naturalKeyOf(this.type), placeOf(this.type)];
    const standing = sound.filter(({ row }) => row.base !== null);
    if (natural !== null && UNIQUE.has(this.type)) await this.#refuse(natural, standing);
    if (place !== null) await this.#refuse(place, sound);
    const twins = new Map<OpenRow, RowProblem>();
    for (const entity of sound) {
      const earlier = this.#note(entity, natural, place);
      if (earlier === null) continue;
      twins.set(entity.row, { column: null, reason: "import.sameAsRow", row: earlier });
    }
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

  /** The number of an earlier row about the same; null where this is the first. */
  #note(entity: ReadEntity, ...keys: readonly (KeyOfRow | null)[]): number | null {
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
    const imprints = texts.map(imprintOf);
    const earlier = imprints.flatMap((imprint) => this.#rows.get(imprint) ?? []);
    if (earlier.length > 0) return Math.min(...earlier);
    for (const imprint of imprints) this.#rows.set(imprint, row.row.number);
    return null;
  }
}

function mergedIn({ row, columns }: ReadEntity) {
  return { ...row.base?.snapshot, ...columns };
}
