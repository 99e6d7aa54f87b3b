import { beforeAll, describe, expect, it } from "vitest";
import {
  changeRole,
  disableUser,
  enableUser,
  removeUser,
  takeSecondStepAway,
} from "@/lib/data/user-changes";
import { findUser, listUsers } from "@/lib/data/users";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { usersQueryOf } from "@/lib/schemas/users-query";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
});

async function openSession(userId: string): Promise<void> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + 60_000);
  await prisma.session.create({ data: { id, token: id, userId, expiresAt } });
}

/** What the log says was done to the user, oldest first. */
async function doneTo(id: string) {
  const rows = await prisma.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ action, actorId, details }) => ({ action, actorId, details }));
}

describe("a role", () => {
  it("is changed, and the log says from what to what", async () => {
    const { id } = await createActor("EDITOR");
    expect(await changeRole(id, "REVIEWER", admin)).toEqual({ ok: true });
    expect((await findUser(id, admin))?.role).toBe("REVIEWER");
    expect(await doneTo(id)).toEqual([
      { action: "user.role", actorId: admin.id, details: { from: "EDITOR", to: "REVIEWER" } },
    ]);
  });

  it("of the last administrator stays, and nothing is logged", async () => {
    const refused = { ok: false, errors: { "": ["user.lastAdmin"] } };
    expect(await changeRole(admin.id, "REVIEWER", admin)).toEqual(refused);
    expect(await disableUser(admin.id, admin)).toEqual(refused);
    expect(await removeUser(admin.id, admin.email, admin)).toEqual(refused);
    expect(await doneTo(admin.id)).toEqual([]);
  });

  it("is left to one of two administrators who demote each other at the same moment", async () => {
    const other = await createActor("ADMIN");
    const ends = await Promise.all([
      changeRole(other.id, "EDITOR", admin),
      changeRole(admin.id, "EDITOR", other),
    ]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma.user.count({ where: { role: "ADMIN" } })).toBe(1);
    await prisma.user.update({ where: { id: admin.id }, data: { role: "ADMIN" } });
    await prisma.user.update({ where: { id: other.id }, data: { role: "VIEWER" } });
  });

  it.each(["VIEWER", "EDITOR", "REVIEWER"] as const)("is not for a %s to change", async (role) => {
    const actor = await createActor(role);
    await expect(changeRole(actor.id, "ADMIN", actor)).rejects.toThrow("not allowed: user:manage");
    await expect(changeRole(actor.id, "ADMIN", null)).rejects.toThrow("not allowed: user:manage");
  });
});

describe("an account", () => {
  it("that is disabled has no sessions, and may be enabled again", async () => {
    const { id } = await createActor("EDITOR");
    await openSession(id);
    await openSession(id);
    await disableUser(id, admin);
    expect(await prisma.session.count({ where: { userId: id } })).toBe(0);
    expect((await findUser(id, admin))?.disabled).toBe(true);
    await enableUser(id, admin);
    expect((await findUser(id, admin))?.disabled).toBe(false);
    expect((await doneTo(id)).map(({ action, details }) => [action, details])).toEqual([
      ["user.disable", { endedSessions: 2 }],
      ["user.enable", {}],
    ]);
  });

  it("that is removed leaves its name and its history, and nothing to sign in with", async () => {
    const { id, name, email } = await createActor("EDITOR");
    const entityId = crypto.randomUUID();
    const data = { entityType: "Event", entityId, version: 1, after: {}, actorId: id };
    await prisma.revision.create({ data });
    await openSession(id);
    expect(await removeUser(id, "another@example.org", admin)).toEqual({
      ok: false,
      errors: { email: ["user.otherEmail"] },
    });
    expect(await removeUser(id, email, admin)).toEqual({ ok: true });
    expect(await findUser(id, admin)).toBeNull();
    expect(await prisma.session.count({ where: { userId: id } })).toBe(0);
    const left = await prisma.user.findUniqueOrThrow({ where: { id } });
    expect(left).toMatchObject({ name, banned: true });
    expect(left.email).not.toBe(email);
    expect(await changeRole(id, "ADMIN", admin)).toMatchObject({ ok: false });
  });

  it("loses its second step where an administrator takes it away", async () => {
    const { id } = await createActor("EDITOR");
    await prisma.twoFactor.create({ data: { id, userId: id, secret: "s", backupCodes: "c" } });
    await prisma.user.update({ where: { id }, data: { twoFactorEnabled: true } });
    await takeSecondStepAway(id, admin);
    expect((await findUser(id, admin))?.secondStep).toBe(false);
    expect((await doneTo(id)).map(({ action }) => action)).toEqual(["twoFactor.off"]);
  });
});

describe("the list", () => {
  it("finds by name, address, role and state, without those who are removed", async () => {
    const { id, email } = await createActor("EDITOR");
    const gone = await createActor("EDITOR");
    await removeUser(gone.id, gone.email, admin);
    await disableUser(id, admin);
    const idsFor = async (params: Record<string, string>) =>
      (await listUsers(usersQueryOf(params), admin)).users.map((user) => user.id);
    expect(await idsFor({ q: email.toUpperCase() })).toEqual([id]);
    expect(await idsFor({ q: gone.email })).toEqual([]);
    expect(await idsFor({ role: "ADMIN" })).toEqual([admin.id]);
    expect(await idsFor({ state: "DISABLED" })).toEqual([id]);
    expect(await idsFor({ q: "%" })).toEqual([]);
  });
});
