/** The message of that path (`rounds.status.PLANNED`), which takes no arguments; null where there is none. */
export function messageAt(messages: object, path: string): string | null {
  let part: unknown = messages;
  for (const name of path.split(".")) {
    if (typeof part !== "object" || part === null) return null;
    part = new Map(Object.entries(part)).get(name);
  }
  return typeof part === "string" ? part : null;
}
