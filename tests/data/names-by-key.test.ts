import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { organizationsByKey } from "@/lib/data/names-by-key";
import { loadPartyDirectory } from "@/lib/data/party-directory";
import { prisma } from "@/lib/db";
import { nameKey } from "@/lib/domain/name-key";
import { resetDatabase } from "../setup/clone";

beforeAll(() => resetDatabase("shipped"));

it("a name has the same key in the database as here", async () => {
  const texts = fc
    .sample(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.string({ unit: fc.constantFrom(..."Ab É’Ｘ１・（）科技智譜-."), maxLength: 20 }),
      ),
      { numRuns: 500, seed: 7 },
    )
    .filter((text) => !text.includes("\0"));
  const rows = await prisma.$queryRaw<{ key: string }[]>`
    SELECT name_key(text) AS key FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(text, at)
    ORDER BY at`;
  expect(rows.map(({ key }) => key)).toEqual(texts.map(nameKey));
});

it("who may be meant is found by any name or address, and nobody else is read", async () => {
  const slugs = async (...typed: string[]) =>
    (await loadPartyDirectory(prisma, { typed })).map(({ slug }) => slug).sort();
  const everybody = await loadPartyDirectory(prisma);
  const sunrise = everybody.find(({ slug }) => slug === "sunrise");
  for (const name of sunrise?.otherNames ?? []) expect(await slugs(name)).toContain("sunrise");
  expect(await slugs("Whatever [sunrise]")).toEqual(["sunrise"]);
  expect(await slugs("sunrise")).toContain("sunrise");
  expect(await slugs("Nobody of that name")).toEqual([]);
  // A name that leaves no key is held against everybody.
  expect(await slugs("Яндекс")).toHaveLength(everybody.length);
});

it("names are found through their indexes", async () => {
  const [{ plan = "" } = {}] = await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    const rows = await tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT id FROM "Organization"
      WHERE name_key(name) COLLATE "C" >= 'sun' AND name_key(name) COLLATE "C" < 'sun' || chr(1114111)`;
    return [{ plan: rows.map((row) => row["QUERY PLAN"]).join(" ") }];
  });
  expect(plan).toContain("Organization_name_key_of_name");
  expect(await organizationsByKey(prisma, ["sunrise"])).toHaveLength(1);
});
