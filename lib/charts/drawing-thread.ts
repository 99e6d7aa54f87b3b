import { Worker } from "node:worker_threads";
import type {
  DrawingFailure,
  DrawingJob,
  DrawingResult,
  WorkerAnswer,
  WorkerQuestion,
} from "./drawing-job.ts";

export interface DrawingThreadOptions {
  /** The bundled worker. */
  readonly file: string;
  /** Milliseconds for one drawing, the start of a new worker included. */
  readonly timeLimit?: number;
  /** Milliseconds without work after which the worker's memory is given back. */
  readonly idleLimit?: number;
  /** Drawings that may wait. */
  readonly queueLimit?: number;
  /** Megabytes of the worker's heap. */
  readonly memoryLimit?: number;
}

interface Pending {
  readonly job: DrawingJob;
  readonly settle: (result: DrawingResult) => void;
}

interface Running extends Pending {
  readonly number: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Makes drawings one after another in a worker, which starts with the first and is replaced after
 * a crash or when it exceeds its time. `draw` never rejects.
 */
export class DrawingThread {
  readonly #options: Required<DrawingThreadOptions>;
  readonly #queue: Pending[] = [];
  #worker: Worker | null = null;
  #running: Running | null = null;
  #idleTimer: NodeJS.Timeout | null = null;
  #count = 0;

  constructor(options: DrawingThreadOptions) {
    this.#options = {
      timeLimit: 8_000,
      idleLimit: 60_000,
      queueLimit: 200,
      memoryLimit: 256,
      ...options,
    };
  }

  draw(job: DrawingJob): Promise<DrawingResult> {
    if (this.#queue.length >= this.#options.queueLimit) {
      return Promise.resolve(failure("busy", `${this.#queue.length} drawings are waiting`));
    }
    return new Promise((settle) => {
      this.#queue.push({ job, settle });
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const { settle } of this.#queue.splice(0)) settle(failure("crashed", "closed"));
    await this.#drop("crashed", "closed");
  }

  #next(): void {
    if (this.#running !== null) return;
    const pending = this.#queue.shift();
    if (pending === undefined) {
      this.#rest();
      return;
    }
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#count += 1;
    const timer = setTimeout(() => {
      void this.#drop("timed-out", `${this.#options.timeLimit} ms are over`);
      this.#next();
    }, this.#options.timeLimit);
    this.#running = { ...pending, number: this.#count, timer };
    this.#ask({ number: this.#count, job: pending.job });
  }

  #ask(question: WorkerQuestion): void {
    try {
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(question);
    } catch (error) {
      this.#settle(failure("crashed", String(error)));
      this.#next();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#options.file, {
      // The worker needs nothing of the server's environment, which holds secrets.
      env: { NODE_ENV: "production" },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimit },
    });
    worker.on("message", (answer: WorkerAnswer) => this.#hear(answer));
    const lost = (detail: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#settle(failure("crashed", detail));
      this.#next();
    };
    worker.on("error", (error) => lost(String(error)));
    worker.on("exit", (code) => lost(`exit code ${code}`));
    return worker;
  }

  #hear({ number, svg, error }: WorkerAnswer): void {
    if (this.#running?.number !== number) return;
    this.#settle(svg === undefined ? failure("failed", error ?? "no drawing") : { svg });
    this.#next();
  }

  #settle(result: DrawingResult): void {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    clearTimeout(running.timer);
    running.settle(result);
  }

  async #drop(reason: DrawingFailure, detail: string): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#settle(failure(reason, detail));
    await worker?.terminate();
  }

  /** A resting worker keeps no process alive, and after a while no memory either. */
  #rest(): void {
    if (this.#worker === null) return;
    this.#worker.unref();
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.#drop("crashed", "idle"), this.#options.idleLimit);
    this.#idleTimer.unref();
  }
}

function failure(reason: DrawingFailure, detail: string): DrawingResult {
  return { failure: reason, detail };
}
