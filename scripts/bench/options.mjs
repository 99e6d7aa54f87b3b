/** What `npm run bench` can be asked for. */
import { parseArgs } from "node:util";
import { StopError } from "../report.mjs";

/** Seconds of each turn; a row of the table takes about twelve of them. */
const SECONDS = "3";
const MOST_SECONDS = 60;

/**
 * @param {string[]} args
 * @param {readonly string[]} names of all measures
 * @returns {{ only: readonly string[], json: boolean, seconds: number }}
 */
export function readOptions(args, names) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      json: { type: "boolean", default: false },
      seconds: { type: "string", default: SECONDS },
    },
  });
  const only = values.only?.split(",").map((name) => name.trim()) ?? names;
  const stranger = only.find((name) => !names.includes(name));
  if (stranger !== undefined) {
    throw new StopError(`--only knows no "${stranger}", but ${names.join(", ")}.`);
  }
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
    throw new StopError(`--seconds takes a number up to ${MOST_SECONDS}.`);
  }
  return { only: names.filter((name) => only.includes(name)), json: values.json, seconds };
}
