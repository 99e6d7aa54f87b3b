import { createHash, randomUUID } from "node:crypto";
import { prisma } from "@/lib/db";

/** Failed tries within this time count together, in seconds. */
export const WINDOW = 15 * 60;
/** Enough for a person who has several passwords in mind, and hopeless against a good one. */
export const MOST_TRIES_FOR_EMAIL = 10;
/** An office behind one address shares these. */
export const MOST_TRIES_FROM_ADDRESS = 50;

interface Tries {
  readonly key: string;
  readonly most: number;
}

/**
 * What one try counts against. An email is kept as a hash, for a typing slip may hold a password.
 * Without a trustworthy address the email's own limit stands alone.
 */
function triesOf(email: string, address: string | null): Tries[] {
  const digest = createHash("sha256").update(email.trim().toLowerCase()).digest("hex");
  const byEmail = { key: `sign-in-email|${digest}`, most: MOST_TRIES_FOR_EMAIL };
  if (address === null) return [byEmail];
  return [byEmail, { key: `sign-in-address|${address}`, most: MOST_TRIES_FROM_ADDRESS }];
}

/**
 * Counts a try before it is made, so that tries at the same moment cannot pass together. Returns the
 * seconds to wait, or null where the try may be made.
 */
export async function takeTry(email: string, address: string | null): Promise<number | null> {
  const now = Date.now();
  let wait: number | null = null;
  for (const { key, most } of triesOf(email, address)) {
    const { count, started } = await countTry(key, now);
    if (count > most) wait = Math.max(wait ?? 0, Math.ceil((started + WINDOW * 1000 - now) / 1000));
  }
  return wait;
}

/** A success takes its own try back, and all of the email's. */
export async function returnTry(email: string, address: string | null): Promise<void> {
  const [byEmail, byAddress] = triesOf(email, address);
  if (byEmail) await prisma.rateLimit.deleteMany({ where: { key: byEmail.key } });
  if (!byAddress) return;
  await prisma.rateLimit.updateMany({
    where: { key: byAddress.key, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** One statement, so that it is atomic; `lastRequest` is the first try of the window. */
async function countTry(key: string, now: number): Promise<{ count: number; started: number }> {
  const expired = BigInt(now - WINDOW * 1000);
  const [row] = await prisma.$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "RateLimit" (id, key, count, "lastRequest")
    VALUES (${randomUUID()}, ${key}, 1, ${BigInt(now)})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN "RateLimit"."lastRequest" <= ${expired} THEN 1 ELSE "RateLimit".count + 1 END,
      "lastRequest" = CASE WHEN "RateLimit"."lastRequest" <= ${expired}
        THEN excluded."lastRequest" ELSE "RateLimit"."lastRequest" END
    RETURNING count, "lastRequest"`;
  return { count: row?.count ?? 1, started: Number(row?.lastRequest ?? now) };
}
