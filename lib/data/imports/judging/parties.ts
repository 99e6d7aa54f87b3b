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
import { NameIndex, readMention } from "./name-index";
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

const NONE: readonly string[] = [];

const LONGEST_NAME = 200;
/** Of a name with its address, as in the forms. */
const LONGEST_MENTION = 400;

export interface Mention {
  readonly column: string;
  readonly text: string;
  readonly types: readonly EntityType[];
}

/** Who and what rows name, found or, where that is wanted, made. */
export class Parties {
  readonly #created = new Set<string>();
  #fresh: Change[] = [];

  private constructor(
    private readonly index: NameIndex,
    private readonly slugs: SlugBook,
    private readonly createMissing: boolean,
  ) {}

  static async load(
    db: Prisma.TransactionClient,
    type: EntityType,
    slugs: SlugBook,
    createMissing: boolean,
  ): Promise<Parties> {
    const named: EntityType[] = typesNamedBy(type);
    if (type === "FundingRound") named.push("Organization", "Person");
    if (type === "Organization" || type === "Person") named.push(type);
    const directory = await loadEntityDirectory(db, [...new Set(named)]);
    return new Parties(new NameIndex(directory), slugs, createMissing);
  }

  /** To be called before any of these are looked for: those that are to be made need addresses. */
  async prepare(mentions: readonly Omit<Mention, "column">[]): Promise<void> {
    if (!this.createMissing) return;
    const wished = new Map<EntityType, Set<string>>();
    for (const { types, text } of mentions) {
      const type = types.find(isParty);
      if (type === undefined || this.index.find(types, text).length > 0) continue;
      const { name, slug } = readMention(text);
      wished.set(type, (wished.get(type) ?? new Set()).add(slug ?? slugFor(type, name)));
    }
    for (const [type, slugs] of wished) await this.slugs.learn(type, slugs);
  }

  /** The one that a name means, told as a problem where there is none; null for that too. */
  find(row: OpenRow, mention: Mention, word: Word | null): DirectoryEntity | null {
    const { column, text, types } = mention;
    if (text.length > LONGEST_MENTION) {
      row.refuse(column, "text.tooLong");
      return null;
    }
    const [found, ...others] = this.index.find(types, text);
    if (found !== undefined && others.length === 0) {
      if (this.#created.has(found.id)) row.needs.add(found.id);
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
    return this.index.find([type], text);
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
    const entity = { type, id, slug, name, otherNames: NONE };
    this.index.add(entity);
    this.#created.add(id);
    this.#fresh.push({ entityType: type, entityId: id, baseVersion: null, after });
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
