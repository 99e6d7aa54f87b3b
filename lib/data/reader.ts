import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { hasReplicas, knownDb, readDb } from "@/lib/db";
import type { View } from "@/lib/domain/view";

/** What a reading query may use: the tables of today, or those of the day in view. */
export type Reader = Prisma.TransactionClient;

/**
 * Runs a query on what the view shows. For a past day it runs in a read-only transaction on the
 * schema `known`, whose views have the shape of the tables; the query does not change.
 */
export async function read<T>(view: View, query: (db: Reader) => Promise<T>): Promise<T> {
  const day = view.asKnownOn;
  if (day === null) return query(readDb);
  const attempt = () => readPastDay(day, query);
  // A replica that failed halfway is not asked again.
  return hasReplicas ? attempt().catch(attempt) : attempt();
}

function readPastDay<T>(day: string, query: (db: Reader) => Promise<T>): Promise<T> {
  return knownDb.$transaction(async (db) => {
    await db.$executeRaw`SET TRANSACTION READ ONLY`;
    await db.$queryRaw`SELECT set_config('roundbook.known_on', ${day}, true),
      set_config('search_path', 'known, public', true)`;
    return query(db);
  });
}
