import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { textNames } from "./columns";

/** Organizations with the text in a name, current, former or alternative, or in their symbol. */
export function organizationNamed(q: string): Prisma.OrganizationWhereInput {
  return {
    OR: [
      { name: containing(q) },
      { nameZhHans: containing(q) },
      { nameZhHant: containing(q) },
      { legalName: containing(q) },
      { stockSymbol: containing(q) },
      { otherNames: { some: { name: containing(q) } } },
    ],
  };
}

export function personNamed(q: string): Prisma.PersonWhereInput {
  return {
    OR: [{ name: containing(q) }, { nameZhHans: containing(q) }, { nameZhHant: containing(q) }],
  };
}

/** The text as it stands, in any case. */
export function containing(q: string) {
  return { contains: escaped(q), mode: "insensitive" as const };
}

/** The text in a text of the data, in any of its languages: alternatives for `OR`. */
export function textContaining<F extends string>(
  field: F,
  q: string,
): Partial<Record<F | `${F}ZhHans` | `${F}ZhHant`, ReturnType<typeof containing>>>[];
export function textContaining(field: string, q: string) {
  return textNames(field).map((column) => ({ [column]: containing(q) }));
}

/** The same in SQL; `alias` and `field` are ours, never a reader's words. */
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
