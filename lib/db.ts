import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { replicated } from "./door/replicated-adapter.ts";
import { watched } from "./door/watched-adapter.ts";
import { env } from "./env.ts";

/** A query that takes longer is a fault: it is cut, in milliseconds, before it holds up the others. */
export const STATEMENT_TIMEOUT = 15_000;
/** Milliseconds later it is given up here, where the server itself hangs. */
const GRACE = 1_000;
/** How long a request waits for a free connection, in milliseconds. */
const CONNECTION_TIMEOUT = env.DATABASE_WAIT_SECONDS * 1000;

/** A transaction waits for its connection no less, and lasts no longer than a statement may. */
const transactionOptions = { maxWait: CONNECTION_TIMEOUT, timeout: STATEMENT_TIMEOUT };

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: env.DATABASE_POOL_SIZE,
    application_name: "roundbook",
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: STATEMENT_TIMEOUT + GRACE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  // An idle connection that the server closes is replaced at the next query; unheard it would end
  // the process.
  pool.on("error", (error) => console.error(`Database connection lost: ${error.message}`));
  return pool;
}

function connect() {
  const writer = openPool(env.DATABASE_URL);
  const replicas = env.DATABASE_REPLICA_URLS.map(openPool);
  const reading = (options?: { schema: string }) => {
    const adapters = replicas.map((pool) => new PrismaPg(pool, options));
    return new PrismaClient({
      adapter: watched(replicated(new PrismaPg(writer, options), adapters)),
      transactionOptions,
    });
  };
  const prisma = new PrismaClient({ adapter: watched(new PrismaPg(writer)), transactionOptions });
  return {
    pools: [writer, ...replicas],
    prisma,
    readDb: replicas.length === 0 ? prisma : reading(),
    knownDb: reading({ schema: "known" }),
  };
}

type Connection = ReturnType<typeof connect>;

/** Work that nobody waits for may take minutes, in milliseconds. */
const JOB_STATEMENT_TIMEOUT = 10 * 60_000;
/** One for the work, the others to tell how far it is and to hear that it is cancelled. */
const JOB_CONNECTIONS = 3;

function connectJobs() {
  const pool = new pg.Pool({
    // Its time limit is one of the connection, which a pool in between would not pass on.
    connectionString: env.DATABASE_DIRECT_URL,
    max: JOB_CONNECTIONS,
    application_name: "roundbook jobs",
    statement_timeout: JOB_STATEMENT_TIMEOUT,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  pool.on("error", (error) => console.error(`Database connection lost: ${error.message}`));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** Kept on the global object, so that a reload in development does not open another pool. */
const keeper: typeof globalThis & {
  roundbookConnection?: Connection;
  roundbookJobs?: ReturnType<typeof connectJobs>;
} = globalThis;
keeper.roundbookConnection ??= connect();
const connection = keeper.roundbookConnection;

/** The tables as they are today, at the server that writes. */
export const prisma = connection.prisma;

/**
 * The same for what only reads. With replicas one of them answers, if it shows all that readers may
 * have been told of (`server/replicas/replicas.mjs`).
 */
export const readDb = connection.readDb;

export const hasReplicas = env.DATABASE_REPLICA_URLS.length > 0;

/** The same models on the views of schema `known`, which show a past day (see `lib/data/reader.ts`). */
export const knownDb = connection.knownDb;

/**
 * The tables for work in the background: with connections of its own, so that it takes none from
 * readers, and unwatched, since it is part of no page.
 */
export function jobDatabase(): PrismaClient {
  keeper.roundbookJobs ??= connectJobs();
  return keeper.roundbookJobs.prisma;
}

/** Ends all connections; for scripts and tests, which must come to an end. */
export async function disconnect(): Promise<void> {
  delete keeper.roundbookConnection;
  const { prisma, readDb, knownDb, pools } = connection;
  await Promise.all([...new Set([prisma, readDb, knownDb])].map((client) => client.$disconnect()));
  await Promise.all(pools.map((pool) => pool.end()));
  const jobs = keeper.roundbookJobs;
  keeper.roundbookJobs = undefined;
  await jobs?.prisma.$disconnect();
  await jobs?.pool.end();
}
