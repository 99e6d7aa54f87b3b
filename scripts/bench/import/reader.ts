import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "../figures.mjs";
import { newAddress } from "../new-address.mjs";

/** Milliseconds between two pages. */
const BETWEEN = 200;
/** A page that is kept, and one that is not: its address is new each time. */
const KEPT = "/en";
const NOT_KEPT = "/en/rounds?from={1900-1999}&to={2031-2100}";

/** How long readers wait for pages, in milliseconds: nineteen in twenty not longer. */
export interface Waits {
  readonly kept: number;
  readonly notKept: number;
  /** Pages that were not answered well. */
  readonly failed: number;
}

/** Reads public pages, one after another, as long as something else goes on. */
export class Reader {
  #kept: number[] = [];
  #notKept: number[] = [];
  #failed = 0;
  #isOver = false;
  #turn = 0;
  readonly #reading: Promise<void>;

  constructor(private readonly base: string) {
    this.#reading = this.#read();
  }

  /** Of the time since this was last asked; null where nothing was read. */
  take(): Waits | null {
    const [kept, notKept, failed] = [this.#kept, this.#notKept, this.#failed];
    [this.#kept, this.#notKept, this.#failed] = [[], [], 0];
    if (kept.length === 0 || notKept.length === 0) return null;
    return { kept: quantile(kept, 0.95), notKept: quantile(notKept, 0.95), failed };
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#reading;
  }

  async #read(): Promise<void> {
    while (!this.#isOver) {
      this.#kept.push(await this.#wait(KEPT));
      this.#notKept.push(await this.#wait(newAddress(NOT_KEPT, this.#turn)));
      this.#turn += 1;
      await pause(BETWEEN);
    }
  }

  async #wait(path: string): Promise<number> {
    const asked = performance.now();
    const answer = await fetch(this.base + path);
    await answer.arrayBuffer();
    if (!answer.ok) this.#failed += 1;
    return performance.now() - asked;
  }
}
