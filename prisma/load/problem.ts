import errors from "@/lib/i18n/messages/en/errors.json";

/** Where in the data set something stands: the row by its place, counted from 1, and its slug. */
export interface Origin {
  readonly file: string;
  readonly row?: number;
  readonly slug?: string | undefined;
}

/** What is wrong with a row; `field` is the path of the value within the row. */
export interface Problem extends Origin {
  readonly field?: string;
  readonly reason: string;
}

/** The data set as it stands cannot be loaded. */
export class DataSetError extends Error {
  override readonly name = "DataSetError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(printProblem).join("\n"));
  }
}

/** `funding-rounds.json, row 3 (sunrise-first-round-2025-07), moneyRaised.value: Enter an amount.` */
export function printProblem({ file, row, slug, field, reason }: Problem): string {
  const name = slug ? ` (${slug})` : "";
  const place = [file, row === undefined ? null : `row ${row}${name}`, field || null];
  return `${place.filter((part) => part !== null).join(", ")}: ${reason}`;
}

/** The English sentence of an error key, or the text itself where it is no key. */
export function reasonOf(message: string): string {
  let found: unknown = errors;
  for (const part of message.split(".")) {
    found = typeof found === "object" && found !== null ? Reflect.get(found, part) : undefined;
  }
  return typeof found === "string" ? found : message;
}
