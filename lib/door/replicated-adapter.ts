import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
} from "@prisma/driver-adapter-utils";
import { meetingPoint } from "./meeting-point.mjs";

/** The replica at which whoever asks may read; null for the writer. */
async function placeOf(): Promise<number | null> {
  const { asking, replicas } = meetingPoint;
  const asker = asking.getStore();
  if (!asker || !replicas) return null;
  asker.place ??= replicas.choose();
  return asker.place;
}

/** Whoever asks reads from the writer from now on, and nobody from this replica until it is well. */
function leave(number: number): void {
  const asker = meetingPoint.asking.getStore();
  if (asker) asker.place = Promise.resolve(null);
  meetingPoint.replicas?.failed(number);
}

async function atReplica<T>(number: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    leave(number);
    throw error;
  }
}

function leaveOnFailure(queryable: SqlQueryable, number: number): void {
  const send = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = (query) => atReplica(number, () => send(query));
}

/**
 * The adapter of the writer, which has a replica answer what may be read there: alone, or in a
 * transaction, which must then be one that only reads. What fails at a replica is asked of the
 * writer; a transaction that fails halfway is for who began it to begin again.
 */
export function replicated(
  writer: SqlDriverAdapterFactory,
  replicas: readonly SqlDriverAdapterFactory[],
): SqlDriverAdapterFactory {
  const connect = writer.connect.bind(writer);
  writer.connect = async () => {
    const adapter = await connect();
    const others = await Promise.all(replicas.map((replica) => replica.connect()));
    const send = adapter.queryRaw.bind(adapter);
    const start = adapter.startTransaction.bind(adapter);
    const dispose = adapter.dispose.bind(adapter);

    async function read<T>(
      work: (replica: SqlDriverAdapter, number: number) => Promise<T>,
      otherwise: () => Promise<T>,
    ): Promise<T> {
      const number = await placeOf();
      const replica = number === null ? undefined : others[number];
      if (number === null || replica === undefined) return otherwise();
      return atReplica(number, () => work(replica, number)).catch(otherwise);
    }

    adapter.queryRaw = (query) => {
      if (!meetingPoint.replicas?.mayServe(query.sql)) return send(query);
      return read(
        (replica) => replica.queryRaw(query),
        () => send(query),
      );
    };
    adapter.startTransaction = (isolation) =>
      read(
        async (replica, number) => {
          const transaction = await replica.startTransaction(isolation);
          leaveOnFailure(transaction, number);
          return transaction;
        },
        () => start(isolation),
      );
    adapter.dispose = async () => {
      await Promise.all([dispose(), ...others.map((replica) => replica.dispose())]);
    };
    return adapter;
  };
  return writer;
}
