import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { amend, type Word } from "@/lib/domain/editing/amend";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_FORMS, typesNamedBy } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";
import { slugOf } from "@/lib/domain/slug";
import { type DirectoryEntity, loadEntityDirectory } from "../../editing/entity-directory";
import type { JudgeOptions } from "./judge";
import { NameIndex, readMention } from "./name-index";
import { entityOf, findNamedCreations, findNamedParties } from "./named-parties";
import type { OpenRow } from "./row";
import type { SlugBook } from "./slug-book";

/** What a new organization is, by the column that names it. */
const KIND_BY_COLUMN: Readonly<Record<string, string>> = {
  investor: "INVESTOR",
  leadInvestors: "INVESTOR",
  investors: "INVESTOR",
  holder: "INVESTOR",
  compiledBy: "RESEARCH_FIRM",
};

const LONGEST_NAME = 200;
/** Of a name with its address, as in the forms. */
const LONGEST_MENTION = 400;

export interface Mention {
  readonly column: string;
  readonly text: string;
  readonly types: readonly EntityType[];
}

/** Who and what the rows of a chunk name, found or, where that is wanted, made. */
export class Parties {
  /** Those that the chunk may mean. */
  #parties = new NameIndex([]);
  /** Those of them that are to be made. */
  readonly #made = new Set<string>();
  #fresh: Change[] = [];

  private constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly importId: string,
    /** All that is no party and may be named. */
    private readonly others: NameIndex,
    private readonly slugs: SlugBook,
    private readonly createMissing: boolean,
  ) {}

  static async load(
    db: Prisma.TransactionClient,
    { id, type, createMissing }: Pick<JudgeOptions, "id" | "type" | "createMissing">,
    slugs: SlugBook,
  ): Promise<Parties> {
    const types = typesNamedBy(type).filter((one) => !isParty(one));
    const directory = await loadEntityDirectory(db, [...new Set(types)]);
    return new Parties(db, id, new NameIndex(directory), slugs, createMissing);
  }

  /**
   * To be called with all that a chunk names, and with the names that its rows are found by: those that
   * are to be made need addresses.
   */
  async prepare(
    mentions: readonly Omit<Mention, "column">[],
    names: readonly string[],
  ): Promise<void> {
    const named = mentions.filter(({ types }) => types.some(isParty));
    const texts = [...new Set([...named.map(({ text }) => text), ...names])];
    const made = this.createMissing ? await findNamedCreations(this.db, this.importId, texts) : [];
    this.#parties = new NameIndex([...(await findNamedParties(this.db, texts)), ...made]);
    this.#made.clear();
    for (const { id } of made) this.#made.add(id);
    if (!this.createMissing) return;
    const wished = new Map<EntityType, Map<string, string>>();
    for (const { types, text } of named) {
      const type = types.find(isParty);
      if (type === undefined || this.#parties.find(types, text).length > 0) continue;
      const { name, slug } = readMention(text);
      const ofType = wished.get(type) ?? new Map<string, string>();
      wished.set(type, ofType.set(text, slug ?? slugFor(type, name)));
    }
    for (const [type, slugs] of wished) await this.slugs.learn(type, [...slugs.values()]);
  }

  #find(types: readonly EntityType[], text: string): readonly DirectoryEntity[] {
    return (types.some(isParty) ? this.#parties : this.others).find(types, text);
  }

  /** The one that a name means, told as a problem where there is none; null for that too. */
  find(row: OpenRow, mention: Mention, word: Word | null): DirectoryEntity | null {
    const { column, text, types } = mention;
    if (text.length > LONGEST_MENTION) {
      row.refuse(column, "text.tooLong");
      return null;
    }
    const [found, ...others] = this.#find(types, text);
    if (found !== undefined && others.length === 0) {
      if (this.#made.has(found.id)) row.needs.add(found.id);
      return found;
    }
    const isAmbiguous = found !== undefined;
    const type = types.find(isParty);
    if (isAmbiguous || type === undefined || !this.createMissing) {
      row.refuse(column, isAmbiguous ? "party.ambiguous" : "entity.unknown");
      return null;
    }
    return this.#create(row, { ...mention, types: [type] }, word);
  }

  /** The entities of one type that are called so. */
  called(type: EntityType, text: string): readonly DirectoryEntity[] {
    return this.#find([type], text);
  }

  /** Those that were made since this was last asked. */
  takeCreations(): Change[] {
    return this.#fresh.splice(0);
  }

  #create(
    row: OpenRow,
    { column, text, types: [type = "Organization"] }: Mention,
    word: Word | null,
  ): DirectoryEntity | null {
    const { name, slug: told } = readMention(text);
    if (name.length > LONGEST_NAME) row.refuse(column, "text.tooLong");
    if (!/[\p{Script=Latin}\d]/u.test(name)) row.refuse(column, "party.needsLatin");
    if (word === null) row.refuseSource();
    if (word === null || row.isRefused) return null;
    const slug = this.slugs.give(type, told ?? slugFor(type, name));
    const id = randomUUID();
    const kind = KIND_BY_COLUMN[column] ?? "COMPANY";
    const columns: Snapshot = type === "Organization" ? { name, kind } : { name };
    const after = amend(type, { id, slug }, columns, word);
    const change = { entityType: type, entityId: id, baseVersion: null, after };
    const entity = entityOf(change);
    this.#parties.add(entity);
    this.#made.add(id);
    this.#fresh.push(change);
    row.needs.add(id);
    return entity;
  }
}

function isParty(type: EntityType): boolean {
  return type === "Organization" || type === "Person";
}

function slugFor(type: EntityType, name: string): string {
  return slugOf(name) || slugOf(type);
}

/** The fields of a kind that name another entity. */
export function referencesOf(type: EntityType) {
  return ENTITY_FORMS[type].fields.flatMap((field) => (field.kind === "entity" ? [field] : []));
}
