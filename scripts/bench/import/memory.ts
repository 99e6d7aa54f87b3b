import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Milliseconds between two looks. */
const LOOK = 250;
/** Of the process that imports, which the web server starts. */
const PROGRAM = "imports/process.mjs";

/** Most memory, in MB, that processes have held since this began to look. */
export interface Peaks {
  /** Resident, all of it. */
  readonly server: number;
  readonly importing: number;
  /** PostgreSQL's server processes together, without what they share. */
  readonly database: number;
}

/** Looks how much memory the web server, the process that imports and the database hold. */
export class MemoryWatch {
  #peaks: Peaks = { server: 0, importing: 0, database: 0 };
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | null = null;

  constructor(
    private readonly web: number,
    private readonly backends: () => Promise<readonly number[]>,
  ) {
    this.#timer = setInterval(() => {
      this.#looking ??= this.#look().finally(() => {
        this.#looking = null;
      });
    }, LOOK);
  }

  /** Of the time since this was last asked. */
  take(): Peaks {
    const peaks = this.#peaks;
    this.#peaks = { server: 0, importing: 0, database: 0 };
    return peaks;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss=,args="]);
    let [server, importing] = [0, 0];
    for (const line of stdout.split("\n")) {
      const [pid, parent, size] = line.trim().split(/\s+/).map(Number);
      if (pid === this.web) server = megabytes(size);
      if (parent === this.web && line.includes(PROGRAM)) importing = megabytes(size);
    }
    const own = await Promise.all((await this.backends()).map(ownMemory));
    const database = own.reduce((sum, one) => sum + one, 0);
    this.#peaks = {
      server: Math.max(this.#peaks.server, server),
      importing: Math.max(this.#peaks.importing, importing),
      database: Math.max(this.#peaks.database, database),
    };
  }
}

const megabytes = (kilobytes = 0) => kilobytes / 1024;

/** What a process does not share, where the system tells; else nothing. */
async function ownMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return megabytes(Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0));
}
