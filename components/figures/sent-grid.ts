import { z } from "zod";
import { TABLE_CURRENCIES, TABLE_SCALES } from "@/lib/domain/editing/money-unit";
import type { Texts } from "./grid-state";

const texts = z.record(z.string(), z.string().optional()).catch({});
const sentSchema = z.object({
  cells: texts.default({}),
  printed: texts.default({}),
  versions: texts.default({}),
  currency: z.enum(TABLE_CURRENCIES).optional().catch(undefined),
  scale: z.enum(TABLE_SCALES).optional().catch(undefined),
});

/** A grid as it was sent, or kept in the browser. */
export interface SentGrid {
  readonly typed: Texts;
  readonly printed: Texts;
  readonly versions: Texts;
  readonly unit: Partial<Pick<z.output<typeof sentSchema>, "currency" | "scale">>;
}

/** Null where nothing was sent. */
export function sentGridOf(payload: unknown): SentGrid | null {
  const sent = sentSchema.safeParse(payload).data;
  if (sent === undefined) return null;
  const { cells, versions, printed, ...unit } = sent;
  // A cell that was emptied has lost its text on the way, but not its version.
  const typed = new Map<string, string>(Object.keys(versions).map((key) => [key, ""]));
  for (const [key, text] of textsIn(cells)) typed.set(key, text);
  return { typed, printed: textsIn(printed), versions: textsIn(versions), unit };
}

function textsIn(record: z.output<typeof texts>): Texts {
  return new Map(Object.entries(record).map(([key, text = ""]) => [key, text]));
}
