/** Where an import stands. What interrupts a job puts the import back to where it was before. */
export const IMPORT_STATES = [
  "UPLOADED",
  "CHECKING",
  "CHECKED",
  "HANDED_IN",
  "CARRYING_OUT",
  "DONE",
  "UNDOING",
  "UNDONE",
  "CANCELLED",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** States in which a server works on it. */
export const JOB_STATES = ["CHECKING", "CARRYING_OUT", "UNDOING"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Where a job that comes to nothing leaves the import. */
export const STATE_BEFORE = {
  CHECKING: "UPLOADED",
  CARRYING_OUT: "HANDED_IN",
  UNDOING: "DONE",
} as const satisfies Record<JobState, ImportState>;

export function isJobState(state: ImportState): state is JobState {
  return JOB_STATES.some((one) => one === state);
}

export const IMPORT_VERDICTS = ["NEW", "UPDATE", "DUPLICATE", "ERROR"] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** What is wrong with a row, or worth knowing of it. */
export interface RowProblem {
  /** Name of the column (`moneyRaised`); null where it is the row as a whole. */
  readonly column: string | null;
  /** A key of the `errors` messages. */
  readonly reason: string;
  /** Another row of the file that it is about, numbered as a spreadsheet does. */
  readonly row?: number;
}

/** Data rows of one file. */
export const MOST_ROWS = 100_000;
/** Bytes of one file. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Days after its last step on which a file that nobody carried out is removed. */
export const DAYS_KEPT = 30;
