import "server-only";
import type { Prisma } from "@/generated/prisma/client";

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
