import { randomBytes } from "node:crypto";

const COUNTER = 0x1000;

let last = 0n;

/** A UUID of version 7 (RFC 9562): those made later by this process sort after those made before. */
export function timeOrderedId(): string {
  const now = BigInt(Date.now()) * BigInt(COUNTER);
  last = now > last ? now : last + 1n;
  const time = (last / BigInt(COUNTER)).toString(16).padStart(12, "0");
  const count = (last % BigInt(COUNTER)).toString(16).padStart(3, "0");
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString("hex");
  return [time.slice(0, 8), time.slice(8), `7${count}`, tail.slice(0, 4), tail.slice(4)].join("-");
}
