import type { DrawingJob, DrawingResult } from "./drawing-job.ts";

export interface DrawingCacheOptions {
  /** Characters of SVG to keep; the drawings used longest ago go first. */
  readonly size?: number;
  /** Milliseconds for which a failed drawing is not tried again. */
  readonly failureRest?: number;
}

interface Kept {
  readonly result: Promise<DrawingResult>;
  weight: number;
}

/** Each drawing is made once: the same job asked for again, even meanwhile, gets the same answer. */
export class DrawingCache {
  readonly #kept = new Map<string, Kept>();
  readonly #draw: (job: DrawingJob) => Promise<DrawingResult>;
  readonly #size: number;
  readonly #failureRest: number;
  #weight = 0;

  constructor(
    draw: (job: DrawingJob) => Promise<DrawingResult>,
    { size = 16_000_000, failureRest = 30_000 }: DrawingCacheOptions = {},
  ) {
    this.#draw = draw;
    this.#size = size;
    this.#failureRest = failureRest;
  }

  get(job: DrawingJob): Promise<DrawingResult> {
    const key = JSON.stringify(job);
    const known = this.#kept.get(key);
    if (known !== undefined) {
      // The map's order is that of use.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.result;
    }
    const kept: Kept = { result: this.#draw(job), weight: key.length };
    this.#kept.set(key, kept);
    this.#weight += kept.weight;
    void kept.result.then((result) => this.#settled(key, kept, result));
    return kept.result;
  }

  #settled(key: string, kept: Kept, result: DrawingResult): void {
    if ("failure" in result) {
      setTimeout(() => this.#forget(key, kept), this.#failureRest).unref();
      return;
    }
    if (this.#kept.get(key) !== kept) return;
    kept.weight += result.svg.length;
    this.#weight += result.svg.length;
    for (const [oldKey, old] of this.#kept) {
      if (this.#weight <= this.#size || old === kept) break;
      this.#forget(oldKey, old);
    }
  }

  #forget(key: string, kept: Kept): void {
    if (this.#kept.get(key) !== kept) return;
    this.#kept.delete(key);
    this.#weight -= kept.weight;
  }
}
