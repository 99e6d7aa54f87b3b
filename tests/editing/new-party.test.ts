import { beforeAll, describe, expect, it } from "vitest";
import { enterEntity } from "@/lib/data/editing/entity-entry";
import { publishProposal } from "@/lib/data/editing/proposals";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { checkDatabase } from "@/prisma/check/check-data";
import { entityForm } from "../factories/entity-form.ts";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let editor: Actor;
let reviewer: Actor;
let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  editor = await createActor("EDITOR");
  reviewer = await createActor("REVIEWER");
  admin = await createActor("ADMIN");
});

/** What the checks of the data find wrong. */
const breaches = async () =>
  (await checkDatabase(prisma)).filter(({ outcome }) => outcome === "breach");

const role = { type: "Role", id: null } as const;

describe("somebody who is new", () => {
  const typed = {
    entity: { person: "新人", organization: "Fresh Chips", title: "Chief scientist" },
    made: {
      person: { origin: "PERSON", latinName: "Xin Ren" },
      organization: { origin: "COMPANY", nameZhHans: "鲜芯" },
    },
  };

  it("waits with the entity that names them, and nothing half-made stays", async () => {
    const form = entityForm("Role", typed);
    expect(await enterEntity(role, form, editor)).toMatchObject({ ok: true, isPublished: false });
    expect(await prisma.organization.count()).toBe(0);
    const decision = { id: form.token, version: 1, comment: null };
    expect(await publishProposal(reviewer, decision)).toMatchObject({ ok: true });
    expect(
      await prisma.role.findUniqueOrThrow({
        where: { id: form.token },
        include: { organization: true, person: true },
      }),
    ).toMatchObject({
      organization: { slug: "fresh-chips", kind: "COMPANY", nameZhHans: "鲜芯" },
      person: { slug: "xin-ren", name: "Xin Ren", nameZhHans: "新人" },
    });
    expect(await breaches()).toEqual([]);
    // The same form once more, as by a double click: answered as before.
    expect(await enterEntity(role, form, editor)).toMatchObject({ ok: true, isPublished: true });
  });

  it("is refused where somebody of that name is here, in whatever script", async () => {
    const made = {
      organization: { origin: "FUND" },
      person: { origin: "PERSON", latinName: "Xin Ren" },
    };
    const entity = { ...typed.entity, organization: "鲜芯", person: "辛人" };
    expect(await enterEntity(role, entityForm("Role", { entity, made }), admin)).toMatchObject({
      errors: {
        "entity.organization": ["party.exists"],
        "made.person.latinName": ["party.exists"],
      },
    });
  });

  it("is told beside its field what it lacks", async () => {
    const entity = { ...typed.entity, organization: "Nobody Yet", person: "无名" };
    const chinese = entityForm("Role", { entity, made: { person: { origin: "PERSON" } } });
    expect(await enterEntity(role, chinese, admin)).toMatchObject({
      errors: {
        "made.person.latinName": ["party.needsLatin"],
        "entity.organization": ["party.unknown"],
      },
    });
    const form = entityForm("Role", { entity, made: { organization: { origin: "PERSON" } } });
    expect(await enterEntity(role, form, admin)).toMatchObject({
      errors: {
        "entity.person": ["party.unknown"],
        "made.organization.origin": ["party.originRequired"],
      },
    });
  });

  it("is made once by a form that names them twice", async () => {
    const form = entityForm("Event", {
      entity: { title: "Launch", occurredOn: "2026-05" },
      participants: [{ name: "Twin Labs", origin: "COMPANY" }, { name: "twin labs" }],
    });
    const event = { type: "Event", id: null } as const;
    expect(await enterEntity(event, form, admin)).toMatchObject({ ok: true });
    expect(await prisma.organization.count({ where: { name: "Twin Labs" } })).toBe(1);
    expect(await breaches()).toEqual([]);
  });
});
