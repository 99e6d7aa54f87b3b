import { z } from "zod";
import { optionalText } from "./values";

/** A round or total whose money may hold that of the round in the form, and why we think so. */
export const overlapRow = z
  .object({
    whole: optionalText(400),
    note: optionalText(500),
    noteZhHans: optionalText(500),
    noteZhHant: optionalText(500),
  })
  .transform(({ whole, ...words }, context) => {
    const { note, noteZhHans, noteZhHant } = words;
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    if (whole === null) {
      if (note === null && noteZhHans === null && noteZhHant === null) return null;
      refuse("whole", "text.required");
      return z.NEVER;
    }
    if (note === null && (noteZhHans !== null || noteZhHant !== null)) {
      refuse("note", "rendering.noEnglish");
      return z.NEVER;
    }
    return { whole, ...words };
  });
export type OverlapRow = NonNullable<z.output<typeof overlapRow>>;
