/** What a command started, stopped in the reverse order at its end. */
import { lineFor } from "./report.mjs";

/** Works to do at the end, last first. @type {(() => unknown)[]} */
const works = [];

/** @param {() => unknown} work may be asynchronous */
export function undoAtEnd(work) {
  works.push(work);
}

/** Each work is done, also where one before it fails. */
export async function undo() {
  for (const work of works.splice(0).reverse()) {
    try {
      await work();
    } catch (error) {
      process.stderr.write(`${lineFor(error)}\n`);
    }
  }
}
