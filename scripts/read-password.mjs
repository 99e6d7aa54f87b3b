/** A password from a terminal, where it is not shown, or from a pipe. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/** @returns {Promise<string>} */
export async function readPassword() {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, "");
  const first = await askUnseen("Password: ");
  const second = await askUnseen("Once more: ");
  if (first !== second) throw new Error("the two passwords differ.");
  return first;
}

/** @param {string} question */
async function askUnseen(question) {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Ctrl-C and Ctrl-D are answers too: no password.
  const given = new AbortController();
  prompt.once("SIGINT", () => given.abort());
  prompt.once("close", () => given.abort());
  try {
    return await prompt.question("", { signal: given.signal });
  } catch {
    throw new Error("no password was given.");
  } finally {
    prompt.close();
    process.stderr.write("\n");
  }
}
