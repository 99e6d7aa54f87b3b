import { prisma } from "@/lib/db";

/** What PostgreSQL says when it refuses `change`; an error where it does not refuse it. */
export async function refusalOf(
  change: () => Promise<unknown>,
  described = "the change",
): Promise<string> {
  try {
    await change();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error(`The database lets it pass: ${described}.`);
}

/** The same for a statement of SQL. */
export function refusalOfSql(sql: string): Promise<string> {
  return refusalOf(() => prisma.$executeRawUnsafe(sql), sql);
}
