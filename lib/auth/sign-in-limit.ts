import { createHash, randomUUID } from "node:crypto";
import { writeAudit } from "@/lib/data/audit";
import { prisma } from "@/lib/db";

/** Failed tries within this time count together, in seconds. */
export const WINDOW = 15 * 60;
/** Enough for a person who has several passwords in mind, and hopeless against a good one. */
export const MOST_TRIES_FOR_EMAIL = 10;
/** An office behind one address shares these. */
export const MOST_TRIES_FROM_ADDRESS = 50;

/** What is tried. Each is counted by itself. */
export type TryKind = "sign-in" | "second-step" | "password" | "reset" | "invitation";

interface Tries {
  readonly key: string;
  readonly most: number;
  readonly by: "account" | "address";
}

/**
 * What one try counts against. An email is kept as a hash, for a typing slip may hold a password.
 * Without an address, as for a command of the shell, the email's own limit stands alone.
 */
function triesOf(email: string, address: string | null, kind: TryKind): Tries[] {
  const digest = createHash("sha256").update(email.trim().toLowerCase()).digest("hex");
  const tries: Tries[] = [
    { key: `${kind}-email|${digest}`, most: MOST_TRIES_FOR_EMAIL, by: "account" },
  ];
  if (address !== null) {
    tries.push({ key: `${kind}-address|${address}`, most: MOST_TRIES_FROM_ADDRESS, by: "address" });
  }
  return tries;
}

/**
 * Counts a try before it is made, so that tries at the same moment cannot pass together. Returns the
 * seconds to wait, or null where the try may be made. The first that is refused goes into the log.
 * @param email or another name of what is tried: a user's id, the secret part of a link
 */
export async function takeTry(
  email: string,
  address: string | null,
  kind: TryKind = "sign-in",
): Promise<number | null> {
  const now = Date.now();
  let wait: number | null = null;
  for (const { key, most, by } of triesOf(email, address, kind)) {
    const { count, started } = await countTry(key, now);
    if (count > most) wait = Math.max(wait ?? 0, Math.ceil((started + WINDOW * 1000 - now) / 1000));
    if (count === most + 1) {
      await writeAudit(prisma, {
        actor: null,
        action: "tries.limited",
        address,
        details: { kind, by },
      });
    }
  }
  return wait;
}

/** A success takes its own try back, and all of the email's. */
export async function returnTry(
  email: string,
  address: string | null,
  kind: TryKind = "sign-in",
): Promise<void> {
  for (const { key, by } of triesOf(email, address, kind)) {
    if (by === "account") await prisma.rateLimit.deleteMany({ where: { key } });
    else {
      await prisma.rateLimit.updateMany({
        where: { key, count: { gt: 0 } },
        data: { count: { decrement: 1 } },
      });
    }
  }
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
