/** One drawing to make. It is plain data: it crosses into the worker and is the cache's key. */
export interface DrawingJob<Name extends string = string, Model = unknown> {
  /** Which drawing of the worker. */
  readonly drawing: Name;
  /** Unique on the page; ids inside the SVG begin with it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Pixels. The height follows from what is drawn. */
  readonly width: number;
  readonly model: Model;
}

export type DrawingFailure = "failed" | "crashed" | "timed-out" | "busy";

export type DrawingResult =
  | { readonly svg: string }
  | { readonly failure: DrawingFailure; readonly detail: string };

export interface WorkerQuestion<Job extends DrawingJob = DrawingJob> {
  readonly number: number;
  readonly job: Job;
}

export interface WorkerAnswer {
  readonly number: number;
  readonly svg?: string;
  readonly error?: string;
}
