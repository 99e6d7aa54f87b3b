import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Word } from "@/lib/domain/editing/amend";
import type { Change } from "@/lib/domain/editing/change";
import { ENTITY_FORMS } from "@/lib/domain/editing/entity-fields";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import type { Scalar } from "@/lib/domain/editing/snapshot";
import { readNamesCell } from "@/lib/domain/import/list-cells";
import type { ChoiceLabels } from "@/lib/domain/import/read-choice";
import { Marks } from "../marks";
import { findBases } from "./bases";
import { findInvestors, investorMentions } from "./investors";
import { type Mention, Parties, referencesOf } from "./parties";
import { type JudgedRow, OpenRow, type ReadRow } from "./row";
import { columnsOfRow } from "./row-columns";
import { type ReadEntity, RowOutcomes } from "./row-outcomes";
import { readValues } from "./row-values";
import { SlugBook } from "./slug-book";
import { SourceBook } from "./source-book";

export interface JudgeOptions {
  /** Of the import. */
  readonly id: string;
  readonly type: EntityType;
  /** Stands behind rows that name no source. */
  readonly sourceId: string | null;
  readonly createMissing: boolean;
  readonly choices: ChoiceLabels;
}

/** What rows name, by row: columns and parts of addresses. */
interface Named {
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly slugs: ReadonlyMap<string, string>;
}

const LONGEST_LOCATOR = 200;

/** Judges the rows of one file, a chunk at a time; the number of queries is that of the chunks. */
export class Judge {
  readonly #sources: SourceBook;
  readonly #outcomes: RowOutcomes;

  private constructor(
    private readonly db: Prisma.TransactionClient,
    private readonly options: JudgeOptions,
    private readonly parties: Parties,
    private readonly slugs: SlugBook,
    marks: Marks,
  ) {
    this.#sources = new SourceBook(db);
    this.#outcomes = new RowOutcomes(db, options.type, slugs, marks);
  }

  static async open(db: Prisma.TransactionClient, options: JudgeOptions): Promise<Judge> {
    const marks = new Marks(db, options.id);
    const slugs = new SlugBook(db, marks);
    const parties = await Parties.load(db, options, slugs);
    return new Judge(db, options, parties, slugs, marks);
  }

  /** What becomes of these rows; `breathe` is awaited now and then, to let others work. */
  async judge(rows: readonly ReadRow[], breathe: () => Promise<void>): Promise<JudgedRow[]> {
    const { type, choices } = this.options;
    const { parties } = this;
    const open = rows.map((row) => new OpenRow(row));
    const words = await this.#words(open);
    await parties.prepare(
      open.flatMap((row) => mentionsIn(type, row)),
      namesIn(type, open),
    );
    const named = new Map(open.map((row) => [row, this.#named(row, words.get(row) ?? null)]));
    const columnsNamed = new Map([...named].map(([row, { columns }]) => [row, columns]));
    await findBases(this.db, type, open, columnsNamed, { parties, choices });

    const entities: ReadEntity[] = [];
    for (const [at, row] of open.entries()) {
      if (at % ROWS_AT_ONCE === 0) await breathe();
      const word = words.get(row) ?? null;
      const { columns = {}, slugs = new Map() } = named.get(row) ?? {};
      const values = readValues(type, row, choices);
      const investors = type === "FundingRound" ? findInvestors(row, parties, word) : [];
      const participants = this.#participants(row, word);
      if (values === null) continue;
      const entity = { row, word, values, slugs, investors };
      entities.push({ ...entity, columns: columnsOfRow(type, row, values, columns, participants) });
    }
    const judged = await this.#outcomes.of(open, entities, breathe);
    await this.slugs.turn();
    return judged;
  }

  /** Organizations and people that were made for rows since this was last asked. */
  takeCreations(): Change[] {
    return this.parties.takeCreations();
  }

  async #words(rows: readonly OpenRow[]): Promise<ReadonlyMap<OpenRow, Word | null>> {
    await this.#sources.learn(rows.map((row) => row.cell("source")));
    return new Map(
      rows.map((row) => {
        if (row.row.isTooLong) row.refuse(null, "import.cellsBeyond");
        const locator = row.cell("locator");
        if (locator.length > LONGEST_LOCATOR) row.refuse("locator", "text.tooLong");
        const text = row.cell("source");
        const sourceId = text === "" ? this.options.sourceId : this.#sources.idOf(text);
        if (text !== "" && sourceId === null) row.refuse("source", "source.unknown");
        return [row, sourceId === null ? null : { sourceId, locator }];
      }),
    );
  }

  #named(row: OpenRow, word: Word | null): Named {
    const columns: Record<string, Scalar> = {};
    const slugs = new Map<string, string>();
    for (const field of referencesOf(this.options.type)) {
      if (!row.says(field.name)) continue;
      const types = field.to.map(({ to }) => to);
      const mention = { column: field.name, text: row.cell(field.name), types };
      const found = this.parties.find(row, mention, word);
      for (const { to, column } of field.to) columns[column] = found?.type === to ? found.id : null;
      if (found !== null) slugs.set(field.name, found.slug);
    }
    return { columns, slugs };
  }

  /** Ids of the organizations in an event's cell. */
  #participants(row: OpenRow, word: Word | null): string[] {
    if (ENTITY_FORMS[this.options.type].list !== "participants") return [];
    const ids = readNamesCell(row.cell("participants")).flatMap((text) => {
      const mention: Mention = { column: "participants", text, types: ["Organization"] };
      return this.parties.find(row, mention, word)?.id ?? [];
    });
    if (ids.length === 0 && row.base === null) row.refuse("participants", "text.required");
    return [...new Set(ids)];
  }
}

/** Rows that are read before others get their turn. */
const ROWS_AT_ONCE = 25;

/** Everything that a row names. */
function mentionsIn(type: EntityType, row: OpenRow): Mention[] {
  const fields = referencesOf(type)
    .filter(({ name }) => row.says(name))
    .map(({ name, to }) => {
      const types = to.map((reference) => reference.to);
      return { column: name, text: row.cell(name), types };
    });
  const participants = readNamesCell(row.cell("participants")).map((text): Mention => {
    return { column: "participants", text, types: ["Organization"] };
  });
  return [...fields, ...participants, ...investorMentions(row)];
}

/** What rows are about, where they are found by name. */
function namesIn(type: EntityType, rows: readonly OpenRow[]): string[] {
  if (type !== "Organization" && type !== "Person") return [];
  return rows.map((row) => row.cell("name")).filter((name) => name !== "");
}
