import { describe, expect, test } from "vitest";
import type { DataSetFile } from "@/lib/schemas/data-set";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { LITTLE_DATA_SET, writeDataSet } from "../factories/little-data-set";
import { dumpDatabase } from "./dump";
import { freshDatabases } from "./fresh-database";

const database = freshDatabases("empty");
const prisma = () => database.client();

const load = async (changed: Parameters<typeof writeDataSet>[0] = {}) =>
  loadDataSet(prisma(), { dir: await writeDataSet(changed) });

/** The rows of a file with some columns of its first row otherwise. */
function withFirst(file: DataSetFile, change: object): object[] {
  return LITTLE_DATA_SET[file].map((row, index) => (index === 0 ? { ...row, ...change } : row));
}

const makerRevisions = () =>
  prisma().revision.findMany({
    where: { entityType: "Organization", after: { path: ["slug"], equals: "maker" } },
    orderBy: { version: "asc" },
  });

describe("a load", () => {
  test("writes each row with its claims and its first revision", async () => {
    const counts = await load();
    const round = await prisma().fundingRound.findUniqueOrThrow({
      where: { slug: "maker-series-a" },
      include: { investments: true, claims: { include: { source: true } }, countedIn: true },
    });
    expect(round.moneyRaisedValue?.toFixed()).toBe("1000000000");
    expect(round.investments).toHaveLength(2);
    expect(round.countedIn).toHaveLength(1);
    const money = round.claims.filter(({ field }) => field === "moneyRaised");
    expect(money.map(({ status, source }) => [status, source.slug]).sort()).toEqual([
      ["ACCEPTED", "filing"],
      ["COMPETING", "newspaper"],
    ]);
    expect(await makerRevisions()).toMatchObject([{ version: 1, before: null, actorId: null }]);
    expect(counts).toMatchObject({ changed: 0, unchanged: 0, kept: [], gone: [], rates: 3 });
  });

  test("that is repeated changes nothing", async () => {
    const { inserted } = await load();
    const before = await dumpDatabase(prisma());
    const again = await load();
    expect(await dumpDatabase(prisma())).toEqual(before);
    expect(again).toMatchObject({ inserted: 0, changed: 0, unchanged: inserted, claims: 0 });
  });

  test("of two starts at once is done once", async () => {
    const [one, other] = await Promise.all([load(), load()]);
    expect([one.inserted, other.inserted].filter((inserted) => inserted > 0)).toHaveLength(1);
  });

  test("gives a row the same id in every database", async () => {
    await load();
    const maker = await prisma().organization.findUniqueOrThrow({ where: { slug: "maker" } });
    expect(maker.id).toBe("8471b53b-474f-8df9-875c-f95b6abf1dca");
  });
});

describe("a load of a data set that has changed", () => {
  test("writes a new version of a changed row, with the one before", async () => {
    await load();
    const counts = await load({
      organizations: withFirst("organizations", { name: "New Maker", otherNames: [] }),
      "segment-schemes": withFirst("segment-schemes", { name: "By market" }),
    });
    expect(counts).toMatchObject({ inserted: 0, changed: 2 });
    const maker = await prisma().organization.findUniqueOrThrow({
      where: { slug: "maker" },
      include: { claims: { where: { field: "name" } }, otherNames: true },
    });
    expect(maker).toMatchObject({ name: "New Maker", version: 2, otherNames: [] });
    expect(maker.claims).toMatchObject([{ text: "New Maker", status: "ACCEPTED" }]);
    const [first, second] = await makerRevisions();
    expect(second).toMatchObject({ version: 2, actorId: null, before: first?.after });
  });

  test("leaves a row alone that somebody has edited", async () => {
    await load();
    await prisma().user.create({ data: { id: "editor", name: "Editor", email: "e@example.org" } });
    await prisma().$transaction(async (tx) => {
      const where = { slug: "maker" };
      const { id } = await tx.organization.update({ where, data: { name: "Edited", version: 2 } });
      await tx.claim.updateMany({
        where: { subjectId: id, field: "name" },
        data: { text: "Edited" },
      });
      await tx.revision.create({
        data: {
          ...{ entityType: "Organization", entityId: id, version: 2, actorId: "editor" },
          after: { slug: "maker", name: "Edited" },
        },
      });
    });
    const before = await dumpDatabase(prisma());
    const counts = await load({ organizations: withFirst("organizations", { name: "New Maker" }) });
    expect(counts.kept).toEqual(["Organization maker"]);
    expect(await dumpDatabase(prisma())).toEqual(before);
  });

  test("keeps a row that is no longer in it, and says so", async () => {
    await load();
    const counts = await load({ events: [] });
    expect(counts.gone).toEqual(["Event maker-fair-2024"]);
    expect(await prisma().event.count()).toBe(1);
  });

  test("takes over corrected exchange rates", async () => {
    await load();
    await prisma().fxRate.updateMany({ where: { quote: "CNY" }, data: { rate: "9" } });
    expect((await load()).rates).toBe(1);
    const rate = await prisma().fxRate.findFirstOrThrow({ where: { quote: "CNY" } });
    expect(rate.rate.toFixed()).toBe("7.8381");
  });
});
