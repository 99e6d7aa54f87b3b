import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startCluster } from "../../scripts/database/cluster.mjs";
import { claimData, startDatabase } from "../../scripts/database/open.mjs";
import { keepSecrets } from "../../scripts/database/secrets.mjs";
import { connectTo } from "../../scripts/database/server.mjs";
import { migrate } from "../../scripts/prisma/cli.mjs";
import { ROOT, withDefaults } from "../../scripts/settings.mjs";

/** A PostgreSQL server that writes, and another that replays what the first has written. */
export interface ReplicatedServer {
  readonly writerUrl: string;
  readonly replicaUrl: string;
  /** The replica receives, and shows nothing of it. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stopReplica(): Promise<void>;
  startReplica(): Promise<void>;
  close(): Promise<void>;
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = await connectTo(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Both have the schema and no rows. The replica begins as a copy of the stopped writer. */
export async function replicatedServer(): Promise<ReplicatedServer> {
  const folder = path.join(ROOT, ".test", `replicated-${process.pid}`);
  const [writerDir, replicaDir] = [path.join(folder, "writer"), path.join(folder, "replica")];
  for (const each of [writerDir, replicaDir]) mkdirSync(each, { recursive: true });
  const settings = withDefaults({ dataDir: writerDir, databaseUrl: null });
  const open = () => startDatabase(settings, claimData(settings, "vitest"), { hasty: true });
  const { adminPassword } = keepSecrets(writerDir);

  const first = await open();
  await migrate(first.url);
  await first.close();
  execFileSync("cp", ["-a", path.join(writerDir, "postgres"), replicaDir]);
  const writer = await open();
  const { port } = new URL(writer.url);

  const data = path.join(replicaDir, "postgres");
  writeFileSync(path.join(data, "standby.signal"), "");
  const source = `host=127.0.0.1 port=${port} user=postgres password=${adminPassword}`;
  const quick = "wal_retrieve_retry_interval = 100";
  appendFileSync(
    path.join(data, "postgresql.auto.conf"),
    `primary_conninfo = '${source}'\n${quick}\n`,
  );
  let replica = await startCluster(replicaDir, adminPassword, { hasty: true });
  const replicaPort = replica.port;
  const adminOf = (url: string) => {
    const address = new URL(url);
    Object.assign(address, { username: "postgres", password: adminPassword });
    return address.href;
  };
  await runOn(adminOf(writer.url), "GRANT pg_read_all_stats TO roundbook");
  const replicaUrl = writer.url.replace(`:${port}/`, `:${replicaPort}/`);
  return {
    writerUrl: writer.url,
    replicaUrl,
    pause: () => runOn(adminOf(replicaUrl), "SELECT pg_wal_replay_pause()"),
    resume: () => runOn(adminOf(replicaUrl), "SELECT pg_wal_replay_resume()"),
    stopReplica: () => replica.stop(),
    async startReplica() {
      replica = await startCluster(replicaDir, adminPassword, { hasty: true, port: replicaPort });
    },
    async close() {
      await replica.stop();
      await writer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
