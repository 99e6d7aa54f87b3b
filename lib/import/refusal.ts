/** Where in a file something is wrong. */
export interface FilePlace {
  /** Line of a text, or row of a sheet. */
  readonly line?: number;
  /** Name of the column. */
  readonly column?: string;
}

/** The file cannot be read; its message is a key of `errors`. */
export class FileRefusedError extends Error {
  constructor(
    message: string,
    readonly place: FilePlace = {},
  ) {
    super(message);
  }
}
