import { beforeAll, describe, expect, it } from "vitest";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import { openEntity } from "@/lib/data/editing/entity-form-values";
import { publishProposal } from "@/lib/data/editing/proposals";
import { readStandings } from "@/lib/data/editing/standings";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { ENTITY_TYPES, type EntityType } from "@/lib/domain/editing/entity-types";
import { claimsIn } from "@/lib/domain/editing/snapshot";
import { checkDatabase } from "@/prisma/check/check-data";
import { asSent, entityForm } from "../factories/entity-form";
import { createActor } from "../factories/user";
import { resetDatabase } from "../setup/clone";
import { EXAMPLES } from "./entity-examples";

let admin: Actor;

beforeAll(async () => {
  await resetDatabase("shipped");
  admin = await createActor("ADMIN");
});

/** Ids of what is new, for the forms after it. */
async function enter(type: EntityType, typed: Parameters<typeof entityForm>[1]) {
  return enterEntity({ type, id: null }, entityForm(type, typed), admin);
}

async function edit(
  type: EntityType,
  id: string,
  changed: Readonly<Record<string, string | boolean>>,
  more: Partial<Parameters<typeof entityForm>[1]> = {},
) {
  const opened = await openEntity(type, id, "en");
  if (opened === null) throw new Error("not there");
  const sent = asSent(opened.values);
  const form = entityForm(type, {
    ...{ ...sent, entity: { ...sent.entity, ...changed } },
    ...{ version: opened.version, ...more },
  });
  return enterEntity({ type, id }, form, admin);
}

async function idOf(type: EntityType, slug: string): Promise<string> {
  const rows = await prisma.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM "${type}" WHERE slug = $1`,
    slug,
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no ${type} ${slug}`);
  return row.id;
}

const claimsOn = async (id: string, field: string) => {
  const { snapshot } = (await readStandings(prisma, [id])).get(id) ?? {};
  return claimsIn(snapshot ?? {}).filter((claim) => claim.field === field);
};

describe.each(EXAMPLES)("$type", ({ type, entity, lists, slug, mended, needsSource = true }) => {
  it("is refused without a source, where its kind rests on claims", () => {
    const without = () => entityForm(type, { entity, ...lists, sources: [] });
    if (needsSource) expect(without).toThrow(/source\.required/);
    else expect(without).not.toThrow();
  });

  it("is entered once by a double click, under an address made of what tells it apart", async () => {
    const form = entityForm(type, { entity, ...lists });
    const send = () => enterEntity({ type, id: null }, form, admin);
    for (const answer of await Promise.all([send(), send()])) {
      expect(answer).toMatchObject({ ok: true, isPublished: true });
    }
    expect(await idOf(type, slug)).toBe(form.token);
    expect(await prisma.revision.count({ where: { entityId: form.token } })).toBe(1);
  });

  it("is not mended on nobody's word", async () => {
    const answer = await edit(type, await idOf(type, slug), mended, { sources: [] });
    if (needsSource) {
      expect(answer).toEqual({
        ok: false,
        errors: { "sources[0].known": ["source.required"] },
      });
    } else expect(answer).toMatchObject({ ok: true });
  });

  it("is mended by a source, and keeps the word it had", async () => {
    const id = await idOf(type, slug);
    const [field = ""] = Object.keys(mended);
    const before = await claimsOn(id, field);
    const answer = await edit(type, id, mended);
    if (!needsSource) return expect(answer).toMatchObject({ errors: { "": ["entity.unchanged"] } });
    expect(answer).toMatchObject({ ok: true });
    const after = await claimsOn(id, field);
    expect(after.filter(({ status }) => status === "ACCEPTED")).toHaveLength(1);
    expect(after.filter(({ status }) => status === "SUPERSEDED")).toHaveLength(before.length);
  });
});

describe("the data", () => {
  it("equals its revisions and its claims after all of this, and rests on sources", async () => {
    const comparisons = await checkDatabase(prisma);
    const breaches = comparisons.filter(({ outcome }) => outcome === "breach");
    expect(breaches).toEqual([]);
  });

  it("opens in forms that change nothing when they are sent as they are", async () => {
    const changed: string[] = [];
    for (const type of ENTITY_TYPES) {
      const rows = await prisma.$queryRawUnsafe<{ id: string; slug: string }[]>(
        `SELECT id, slug FROM "${type}" ORDER BY slug LIMIT 12`,
      );
      for (const { id, slug } of rows) {
        const entry = await edit(type, id, {}, { sources: [] });
        const isUnchanged = !entry.ok && entry.errors[""]?.[0] === "entity.unchanged";
        if (!isUnchanged) changed.push(`${type} ${slug} ${JSON.stringify(entry)}`);
      }
    }
    expect(changed).toEqual([]);
  }, 120_000);
});

describe("an edit", () => {
  const REPORT = "trial-chips-annual-results-2025-fy-2025-revenue";

  it("can leave the accepted figure and put another word beside it", async () => {
    const id = await idOf("ReportedFigure", REPORT);
    const entry = await edit("ReportedFigure", id, { amount: "29亿" }, { standing: "COMPETING" });
    expect(entry).toMatchObject({ ok: true });
    const row = await prisma.reportedFigure.findUniqueOrThrow({ where: { id } });
    expect(row.amountValue?.toFixed()).toBe("2898000000");
    const competing = (await claimsOn(id, "amount")).filter((one) => one.status === "COMPETING");
    expect(competing).toMatchObject([{ value: "2900000000" }]);
  });

  it("of an English text asks for its Chinese, or to empty it, or to say that it holds", async () => {
    const id = await idOf("Organization", "trial-chips");
    const text = { description: "Makes AI chips." };
    expect(await edit("Organization", id, text, { sources: [] })).toEqual({
      ok: false,
      errors: { "entity.descriptionZhHans": ["rendering.outdated"] },
    });
    const renewed = { ...text, descriptionZhHans: "制造人工智能芯片。" };
    expect(await edit("Organization", id, renewed, { sources: [] })).toMatchObject({ ok: true });
    const held = { description: "Makes AI chips in China." };
    expect(
      await edit("Organization", id, held, { sources: [], renderingsHold: true }),
    ).toMatchObject({ ok: true });
  });

  it("names what is not there beside its field", async () => {
    const id = await idOf("Role", "li-trial-trial-chips-chairman");
    expect(await edit("Role", id, { organization: "Nowhere Ltd" }, { sources: [] })).toEqual({
      ok: false,
      errors: { "entity.organization": ["party.unknown"] },
    });
  });

  it("is refused where the same field was changed meanwhile, and nothing is lost", async () => {
    const id = await idOf("Person", "li-trial");
    const opened = await openEntity("Person", id, "en");
    if (opened === null) throw new Error("not there");
    const { entity } = asSent(opened.values);
    const late = (nameZhHans: string) =>
      enterEntity(
        { type: "Person", id },
        entityForm("Person", { entity: { ...entity, nameZhHans }, version: opened.version }),
        admin,
      );
    expect(await late("李甲")).toMatchObject({ ok: true });
    expect(await late("李乙")).toEqual({
      ok: false,
      errors: { "": ["entity.changedMeanwhile"] },
    });
    const person = await prisma.person.findUniqueOrThrow({ where: { id } });
    expect(person.nameZhHans).toBe("李甲");
  });

  it("of what was deleted is told so", async () => {
    const form = entityForm("Person", { entity: { name: "Gone" }, version: 1 });
    const id = form.token;
    expect(await enterEntity({ type: "Person", id }, form, admin)).toEqual({
      ok: false,
      errors: { "": ["entity.gone"] },
    });
  });
});

describe("a form", () => {
  const form = entityForm("Person", { entity: { name: "Once Only" } });

  it("saves once, however often and at whatever moment it arrives", async () => {
    const target = { type: "Person", id: null } as const;
    const answers = await Promise.all([
      enterEntity(target, form, admin),
      enterEntity(target, form, admin),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await prisma.person.count({ where: { name: "Once Only" } })).toBe(1);
    const other = { ...form, entity: { ...form.entity, name: "Another" } };
    expect(await enterEntity(target, other, admin)).toEqual({
      ok: false,
      errors: { "": ["form.alreadySaved"] },
    });
  });

  it("of an editor waits for review, and stands once somebody else has published it", async () => {
    const editor = await createActor("EDITOR");
    const typed = entityForm("Person", { entity: { name: "Patient Person" } });
    const target = { type: "Person", id: null } as const;
    expect(await enterEntity(target, typed, editor)).toMatchObject({ isPublished: false });
    expect(await prisma.person.count({ where: { name: "Patient Person" } })).toBe(0);
    const decision = { id: typed.token, version: 1, comment: null };
    expect(await publishProposal(admin, decision)).toMatchObject({ ok: true });
    expect(await prisma.person.count({ where: { slug: "patient-person" } })).toBe(1);
  });

  it("of a second figure in one report is told where there is one already", async () => {
    const again = await enter("ReportedFigure", {
      entity: {
        ...{ report: "Trial Chips, FY2025", metric: "REVENUE", fiscalYear: "2025" },
        ...{ fiscalPeriod: "FY", amount: "1亿" },
      },
    });
    expect(again).toEqual({ ok: false, errors: { "entity.metric": ["entity.exists"] } });
  });
});
