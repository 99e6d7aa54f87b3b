import { z } from "zod";
import { singleParams } from "./list-query";
import { LONGEST_ECHO, type SearchParams } from "./view";

/** A parameter whose text says nothing that a page can follow, so that the page is shown without it. */
export interface UnreadParameter {
  readonly name: string;
  /** What the address says, cut where a note would grow long. */
  readonly text: string;
  /** Some of the texts that would be followed. */
  readonly examples: readonly string[];
  /** The last day that would be followed, where there is one. */
  readonly last: string | null;
}

const MOST_EXAMPLES = 5;
const helpSchema = z.object({
  examples: z.array(z.string()).readonly().default([]),
  last: z.string().nullable().default(null),
});

/**
 * What an address says that the fields of a page's schema read as if it were not said, because they
 * catch what they do not take. Examples are those of their metadata; what has none, such as the place of a
 * page in its list, is for links to write and not for people.
 */
export function unreadParameters(
  fields: z.core.$ZodLooseShape,
  params: SearchParams,
): UnreadParameter[] {
  const single = singleParams(params);
  return Object.entries(fields).flatMap(([name, field]) => {
    const text = single[name];
    if (text === undefined || !(field instanceof z.ZodCatch)) return [];
    const { examples, last } = helpSchema.parse(field.meta() ?? {});
    if (examples.length === 0 || z.safeParse(field.unwrap(), text).success) return [];
    const some = examples.slice(0, MOST_EXAMPLES);
    return [{ name, text: text.slice(0, LONGEST_ECHO), examples: some, last }];
  });
}
