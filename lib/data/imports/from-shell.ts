import "server-only";
import { jobDatabase, prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";

/**
 * In whose name the shell imports: the administrator with this address, for a dry run any. Null where
 * there is none; who has the shell could make one.
 */
export async function importingActor(email: string | null, isDry: boolean): Promise<Actor | null> {
  if (email === null && !isDry) return null;
  return prisma.user.findFirst({
    where: {
      ...{ role: "ADMIN", banned: false, removedAt: null },
      ...(email === null ? {} : { email: email.toLowerCase() }),
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, email: true, role: true },
  });
}

/** Removes an import that was only tried, with its file and all that was said of its rows. */
export async function forgetImport(id: string): Promise<void> {
  await jobDatabase().import.deleteMany({ where: { id, changeSetId: null } });
}
