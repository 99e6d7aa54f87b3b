import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import type {
  SqlDriverAdapterFactory,
  SqlQueryable,
  SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pLimit from "p-limit";
import { noteRead, noteWait, type Read } from "./meeting-point.mjs";

/** About what a statement's own objects take in memory, and each of its values. */
const BYTES_OF_STATEMENT = 500;
const BYTES_OF_VALUE = 150;

/** The same text is one string, however many pages hold on to it. */
const texts = new Map<string, string>();
const MOST_TEXTS = 2_000;

function oneText(text: string): string {
  if (texts.size >= MOST_TEXTS) texts.clear();
  const known = texts.get(text) ?? text;
  texts.set(known, known);
  return known;
}

function printOf({ rows }: SqlResultSet): string {
  return createHash("sha1").update(serialize(rows)).digest("base64");
}

/** How the pool says that no connection came free in time. */
const NO_CONNECTION = "timeout exceeded when trying to connect";

async function tellingOfWaits<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.message.includes(NO_CONNECTION)) noteWait();
    throw error;
  }
}

/** Hands on each reading statement before it goes to the pool, where who asked is forgotten. */
function watch(queryable: SqlQueryable, { repeats }: { repeats: boolean }): void {
  const send = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (asked) => {
    const query = { ...asked, sql: oneText(asked.sql) };
    const read: Read = {
      statement: query.sql,
      bytes: BYTES_OF_STATEMENT + BYTES_OF_VALUE * query.args.length,
      print: null,
      again: repeats ? async () => printOf(await send(query)) : null,
    };
    const isWanted = noteRead(read);
    const result = await tellingOfWaits(send(query));
    if (isWanted && repeats) read.print = printOf(result);
    return result;
  };
}

/** A transaction has one connection, which pg will no longer let answer two statements at once. */
function inTurn(transaction: SqlQueryable): void {
  const turn = pLimit(1);
  const { queryRaw, executeRaw } = transaction;
  transaction.queryRaw = (query) => turn(() => queryRaw.call(transaction, query));
  transaction.executeRaw = (query) => turn(() => executeRaw.call(transaction, query));
}

/** The same adapter, telling the door what a page rests on. */
export function watched(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    watch(adapter, { repeats: true });
    adapter.startTransaction = async (isolation) => {
      const transaction = await tellingOfWaits(start(isolation));
      inTurn(transaction);
      watch(transaction, { repeats: false });
      return transaction;
    };
    return adapter;
  };
  return factory;
}
