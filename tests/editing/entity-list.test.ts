import { beforeAll, describe, expect, it } from "vitest";
import { ENTITIES_ON_PAGE, listEntities } from "@/lib/data/editing/entity-list";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { entitiesQueryOf } from "@/lib/schemas/record-query";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";

let editor: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  editor = await createActor("EDITOR");
});

describe("the list of everything", () => {
  it("finds by name in any script and by address, and is walked page by page", async () => {
    const found = async (q: string, type?: string) =>
      (await listEntities(editor, entitiesQueryOf({ q, type }))).entities.map(({ slug }) => slug);
    expect(await found("商汤", "Organization")).toContain("sensetime");
    expect(await found("first round 2025", "FundingRound")).toContain(
      "sunrise-first-round-2025-07",
    );
    expect(await found("100%_")).toEqual([]);

    const all: string[] = [];
    let after: string | null = null;
    do {
      const query = entitiesQueryOf({ type: "Organization", ...(after && { after }) });
      const page: Awaited<ReturnType<typeof listEntities>> = await listEntities(editor, query);
      expect(page.entities.length).toBeLessThanOrEqual(ENTITIES_ON_PAGE);
      all.push(...page.entities.map(({ id }) => id));
      after = page.after;
    } while (after !== null);
    expect(new Set(all).size).toBe(await prisma.organization.count());
    expect(all).toHaveLength(new Set(all).size);
  });
});
