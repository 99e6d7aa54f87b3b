import { z } from "zod";
import { type CellKey, readCell, readCellKey } from "@/lib/domain/editing/figure-cell";
import { TABLE_CURRENCIES, TABLE_SCALES } from "@/lib/domain/editing/money-unit";
import type { Quantity } from "@/lib/domain/quantity";
import { confirmationFields } from "./confirmation";
import { readSourceRow, sourceRowFields } from "./round-form";
import { optionalText } from "./values";

/** At most so many entities in one proposal. */
const MOST_CELLS = 450;
const MOST_SOURCES = 10;
const LONGEST_CELL = 200;

/** The version of a figure that a cell was filled with. */
export interface SeenFigure {
  readonly id: string;
  readonly version: number;
}

export function printSeen({ id, version }: SeenFigure): string {
  return `${id}:${version}`;
}

function readSeen(text: string | undefined): SeenFigure | null {
  const [id, version] = (text ?? "").split(":");
  const seen = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });
  return seen.safeParse({ id, version }).data ?? null;
}

/** A cell as it was sent: what it says now, and what stood there when it was opened. */
export interface SentCell extends CellKey {
  readonly key: string;
  /** Null where it is empty. */
  readonly amount: Quantity | null;
  readonly seen: SeenFigure | null;
  /** As the report prints it. */
  readonly printedAs: string | null;
}

const byCell = z.record(z.string(), z.string().optional()).default({});

const sourceRow = sourceRowFields.transform((row, context) => {
  const { known, publisher, title, url, publishedOn, locator } = row;
  const said = [known, publisher, title, url, publishedOn?.date, locator];
  return said.some(Boolean) ? readSourceRow(row, context) : null;
});

/** Figures of one report, by the keys of their cells; the same for the browser and the server. */
export const figureGridSchema = z
  .object({
    /** Made with the page, so that one page saves once. */
    token: z.uuid({ error: "form.stale" }),
    reportId: z.uuid({ error: "form.stale" }),
    /** What bare money in the cells counts. */
    currency: z.enum(TABLE_CURRENCIES),
    scale: z.enum(TABLE_SCALES),
    /** As typed; one that is not sent stays as it is. */
    cells: byCell,
    versions: byCell,
    printed: byCell,
    /** The first stands behind what is entered or changed; the others say the same. */
    sources: z
      .array(sourceRow)
      .max(MOST_SOURCES, { error: "form.tooManyRows" })
      .default([])
      .transform((rows) => rows.filter((row) => row !== null)),
    /** Keys of the cells that were emptied on purpose, with a space between. */
    emptied: z.string().optional(),
    comment: optionalText(2000),
    ...confirmationFields,
    /** Tells that its author has seen how the figures were understood. */
    seen: z.string().optional(),
  })
  .transform(({ cells, versions, printed, emptied, ...form }, context) => {
    const sent: SentCell[] = [];
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", message, path });
    for (const [name, typed = ""] of Object.entries(cells)) {
      const key = readCellKey(name);
      if (key === null) {
        refuse([], "form.stale");
        continue;
      }
      const reading =
        typed.length > LONGEST_CELL
          ? ({ ok: false, message: "text.tooLong" } as const)
          : readCell(typed, key.metric, form);
      if (!reading.ok) {
        refuse(["cells", name], reading.message);
        continue;
      }
      const printedAs = printed[name]?.trim() || null;
      if (printedAs !== null && printedAs.length > LONGEST_CELL) {
        refuse(["printed", name], "text.tooLong");
      }
      const { amount } = reading;
      sent.push({ ...key, key: name, amount, seen: readSeen(versions[name]), printedAs });
    }
    return { ...form, cells: sent, emptied: (emptied ?? "").split(" ").filter(Boolean) };
  });
export type FigureGridForm = z.output<typeof figureGridSchema>;

export { MOST_CELLS };
