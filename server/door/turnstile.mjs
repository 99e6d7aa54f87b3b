/** Lets so many in at once, has some wait, and sends the others away before all become slow. */
import pLimit from "p-limit";

/** Nobody could be let in. */
export class Busy extends Error {}

/**
 * @param {{ most: number, line: number }} room places inside, and for those who wait
 * @returns {<T>(work: () => Promise<T>) => Promise<T>} which throws `Busy`
 */
export function turnstile({ most, line }) {
  const limit = pLimit(most);
  return async (work) => {
    if (limit.activeCount + limit.pendingCount >= most + line) throw new Busy();
    return limit(work);
  };
}
