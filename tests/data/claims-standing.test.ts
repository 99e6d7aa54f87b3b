import { beforeAll, describe, expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { hasStatus, isKnown } from "@/lib/data/claims-standing";
import { read } from "@/lib/data/reader";
import { prisma } from "@/lib/db";
import { CLAIM_STATUSES } from "@/lib/domain/claim";
import { TODAY, type View } from "@/lib/domain/view";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

/** Today, and the days on which something became known, with the eves of them. */
async function views(): Promise<readonly View[]> {
  const days = await prisma.$queryRaw<{ day: string }[]>`
    SELECT DISTINCT (day - eve)::text AS day FROM "Claim", unnest(ARRAY["knownFrom", "bestUntil"]) day, unnest(ARRAY[0, 1]) eve
    WHERE day IS NOT NULL AND day <= current_date`;
  return [TODAY, ...days.map(({ day }) => ({ ...TODAY, asKnownOn: day }))];
}

/** Claims of the view of that day, and of the table itself where it has the condition. */
function claimsBoth(view: View, shown: Prisma.Sql, stands: Prisma.Sql) {
  return read(view, async (db) => {
    const ids = async (from: Prisma.Sql, where: Prisma.Sql) => {
      const rows = await db.$queryRaw<{ id: string }[]>`
        SELECT claim.id::text AS id FROM ${from} claim WHERE ${where} ORDER BY claim.id`;
      return rows.map(({ id }) => id);
    };
    return {
      inView: await ids(Prisma.sql`"Claim"`, shown),
      inTable: await ids(Prisma.sql`public."Claim"`, stands),
    };
  });
}

describe("claims read past the view of a day", () => {
  it("are those of the view, in every status, on each day on which one changed", async () => {
    const counts: number[] = [];
    for (const view of await views()) {
      const known = await claimsBoth(view, Prisma.sql`true`, isKnown(view));
      expect(known.inTable).toEqual(known.inView);
      for (const status of CLAIM_STATUSES) {
        const shown = Prisma.sql`claim.status = ${status}::public."ClaimStatus"`;
        const both = await claimsBoth(view, shown, hasStatus(view, status));
        expect(both.inTable, `${status} on ${view.asKnownOn}`).toEqual(both.inView);
        counts.push(both.inView.length);
      }
    }
    // On some days there is something of each to be mistaken.
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(100);
  });
});
