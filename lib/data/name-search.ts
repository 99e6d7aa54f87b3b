import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { textNames } from "./columns";

/** The text as it stands, in any case. */
export function containing(q: string) {
  return { contains: escaped(q), mode: "insensitive" as const };
}

/** Whether a text of the data has it in any of its languages; `alias` and `field` are ours, never a reader's words. */
export function textLike(alias: string, field: string, pattern: string): Prisma.Sql {
  const columns = textNames(field).map((column) => Prisma.raw(`${alias}."${column}"`));
  return Prisma.sql`concat_ws(E'\n', ${Prisma.join(columns)}) ILIKE ${pattern}`;
}

/** The same for LIKE. */
export function likePattern(q: string): string {
  return `%${escaped(q)}%`;
}

/** Texts that begin with it, for LIKE. */
export function prefixPattern(q: string): string {
  return `${escaped(q)}%`;
}

/** Without the meaning that signs have in LIKE, to which Prisma hands them through. */
function escaped(q: string): string {
  return q.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
