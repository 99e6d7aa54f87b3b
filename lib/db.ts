import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { watched } from "./door/watched-adapter.ts";
import { env } from "./env.ts";

/** A query that takes longer is a fault: it is cut, in milliseconds, before it holds up the others. */
export const STATEMENT_TIMEOUT = 15_000;
/** Milliseconds later it is given up here, where the server itself hangs. */
const GRACE = 1_000;
/** How long a request waits for a free connection, in milliseconds. */
export const CONNECTION_TIMEOUT = 5_000;

function connect() {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL_SIZE,
    application_name: "roundbook",
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT + GRACE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  // An idle connection that the server closes is replaced at the next query; unheard it would end
  // the process.
  pool.on("error", (error) => console.error(`Database connection lost: ${error.message}`));
  return {
    pool,
    prisma: new PrismaClient({ adapter: watched(new PrismaPg(pool)) }),
    knownDb: new PrismaClient({ adapter: watched(new PrismaPg(pool, { schema: "known" })) }),
  };
}

type Connection = ReturnType<typeof connect>;

/** Kept on the global object, so that a reload in development does not open another pool. */
const keeper: typeof globalThis & { roundbookConnection?: Connection } = globalThis;
keeper.roundbookConnection ??= connect();
const connection = keeper.roundbookConnection;

/** The tables as they are today. */
export const prisma = connection.prisma;

/** The same models on the views of schema `known`, which show a past day (see `lib/data/reader.ts`). */
export const knownDb = connection.knownDb;

/** Ends all connections; for scripts and tests, which must come to an end. */
export async function disconnect(): Promise<void> {
  keeper.roundbookConnection = undefined;
  await Promise.all([connection.prisma.$disconnect(), connection.knownDb.$disconnect()]);
  await connection.pool.end();
}
