import type { SqlDriverAdapterFactory, SqlQueryable } from "@prisma/driver-adapter-utils";
import { noteStatement } from "./meeting-point.mjs";

/** Hands on each reading statement before it goes to the pool, where who asked is forgotten. */
function watch(queryable: SqlQueryable): void {
  const send = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = (query) => {
    noteStatement(query.sql);
    return send(query);
  };
}

/** The same adapter, telling the door what a page rests on. */
export function watched(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    watch(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      watch(transaction);
      return transaction;
    };
    return adapter;
  };
  return factory;
}
