import { beforeAll, describe, expect, it } from "vitest";
import { loadFirstNames, searchNames } from "@/lib/data/editing/pick-names";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import type { EntityType } from "@/lib/domain/editing/entity-types";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let editor: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
});

const ask = (q: string, ...types: EntityType[]) => searchNames(editor, { q, types });
const slugs = async (q: string, ...types: EntityType[]) =>
  (await ask(q, ...types)).options.map(({ slug }) => slug);

describe("a picker", () => {
  it("finds an organization by any name, in any script, by part of it and by its address", async () => {
    for (const name of ["曦望", "sunrise", "SUNRISE", "Ｓunrise", "sunr"]) {
      expect((await slugs(name, "Organization"))[0], name).toBe("sunrise");
    }
    expect(await slugs("汤科技", "Organization")).toContain("sensetime");
    expect(await slugs("Whatever [sunrise]", "Organization", "Person")).toEqual(["sunrise"]);
  });

  it("puts who is called exactly so before who only begins so", async () => {
    const { options, match } = await ask("SenseTime", "Organization");
    expect(options[0]?.slug).toBe("sensetime");
    expect(match).toBe("one");
    expect((await ask("SenseTi", "Organization")).match).toBe("none");
  });

  it("offers only what may stand in the field", async () => {
    expect(await slugs("Xu", "Organization")).not.toContain("xu-li");
    expect(await slugs("徐立", "Organization", "Person")).toContain("xu-li");
  });

  it("finds what belongs to a company by the company and by what it is called", async () => {
    expect(await slugs("商汤医疗 2025", "FundingRound")).toContain("sensetime-medical-2025-11");
    expect(await slugs("Sunrise 2025-07", "FundingRound")).toContain("sunrise-first-round-2025-07");
    const [report] = (await ask("SenseTime FY2024", "FinancialReport")).options;
    expect(report?.name).toBe("SenseTime, FY2024");
    expect((await ask("Generative AI", "RevenueSegment")).options.length).toBeGreaterThan(0);
  });

  it("finds a source by who published it, its title and its web address", async () => {
    const source = await prisma.source.findFirstOrThrow({
      where: { title: { not: null } },
    });
    const { publisher, title, slug } = source;
    expect(await slugs(`${publisher} ${title}`, "Source")).toContain(slug);
    const online = await prisma.source.findFirstOrThrow({ where: { url: { not: null } } });
    expect(await slugs(online.url ?? "", "Source")).toContain(online.slug);
    const day = online.publishedOn.toISOString().slice(0, 7);
    expect(await slugs(`${online.publisher} ${day}`, "Source")).toContain(online.slug);
  });

  it("reads again what it offers", async () => {
    for (const type of ["Organization", "FundingRound", "Product", "Source"] as const) {
      const [first] = (await ask("", type)).options;
      const again = await ask(first?.value ?? "", type);
      expect(again.match, type).toBe("one");
      expect(again.options[0]?.value).toBe(first?.value);
    }
  });

  it("never sends more than can be looked through, whatever is typed", async () => {
    for (const q of ["", "s", "a", "科", "%", "_", "\\", "1", "'; --", "， ，"]) {
      for (const type of ["Organization", "FundingRound", "Source", "RevenueSegment"] as const) {
        expect((await ask(q, type)).options.length, q).toBeLessThanOrEqual(10);
      }
    }
    const first = await loadFirstNames(editor, ["Organization", "Organization", "Source"]);
    expect(first.Source?.length).toBe(Math.min(100, await prisma.source.count()));
  });

  it("answers nobody who may not edit", async () => {
    const viewer = await createActor("VIEWER");
    expect(() => searchNames(viewer, { q: "s", types: ["Person"] })).toThrow();
    expect(() => loadFirstNames(null, ["Person"])).toThrow();
  });
});
