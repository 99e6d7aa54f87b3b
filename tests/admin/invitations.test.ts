import { beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth";
import { newLinkToken } from "@/lib/auth/link-token";
import { hashPassword } from "@/lib/auth/password";
import {
  acceptInvitation,
  createInvitation,
  findInvitation,
  openInvitations,
  renewInvitation,
  withdrawInvitation,
} from "@/lib/data/invitations";
import { prisma } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";
import { createActor } from "../factories/user.ts";
import { resetDatabase } from "../setup/clone.ts";

const PASSWORD = "four words in a row";
const ADDRESS = "192.0.2.5";
let admin: Actor;

beforeAll(async () => {
  await resetDatabase();
  admin = await createActor("ADMIN");
});

async function invite(name: string) {
  const { token, hash } = newLinkToken();
  const email = `${name}@example.org`;
  const entry = await createInvitation({ name, email, role: "EDITOR" }, hash, admin);
  expect(entry).toMatchObject({ ok: true });
  const { id } = await prisma.invitation.findUniqueOrThrow({ where: { tokenHash: hash } });
  return { id, token, hash, email };
}

async function accept(tokenHash: string, name = "Their Own Name") {
  const passwordHash = await hashPassword(PASSWORD);
  return acceptInvitation({ tokenHash, name, passwordHash, address: ADDRESS });
}

describe("an invitation", () => {
  it("makes an account with its role, once", async () => {
    const { hash, email } = await invite("one");
    expect(await findInvitation(hash)).toEqual({ name: "one", email, role: "EDITOR" });
    expect(await accept(hash)).toMatchObject({ ok: true });
    const answer = await auth.api.signInEmail({ body: { email, password: PASSWORD } });
    expect(answer).toMatchObject({ user: { name: "Their Own Name", role: "EDITOR" } });
    expect(await findInvitation(hash)).toBeNull();
    expect(await accept(hash)).toEqual({ ok: false, errors: { "": ["invitation.gone"] } });
    const entry = await prisma.auditEntry.findFirst({ where: { action: "invitation.accept" } });
    expect(entry).toMatchObject({ actorName: "Their Own Name", address: ADDRESS });
  });

  it("makes one account where two use it at the same moment", async () => {
    const { hash, email } = await invite("two");
    const ends = await Promise.all([accept(hash), accept(hash), accept(hash)]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma.user.count({ where: { email } })).toBe(1);
  });

  it("leads nowhere when its week is over", async () => {
    const { id, hash } = await invite("three");
    const { expiresAt } = await prisma.invitation.findUniqueOrThrow({ where: { id } });
    const days = (expiresAt.getTime() - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    await prisma.invitation.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await findInvitation(hash)).toBeNull();
    expect(await accept(hash)).toMatchObject({ ok: false });
    const open = await openInvitations(admin);
    expect(open.find((each) => each.id === id)).toMatchObject({ expired: true });
  });

  it("leads nowhere when it is withdrawn, and the address can be invited again", async () => {
    const { id, hash } = await invite("four");
    expect(await withdrawInvitation(id, admin)).toMatchObject({ ok: true });
    expect(await accept(hash)).toMatchObject({ ok: false });
    expect(await withdrawInvitation(id, admin)).toMatchObject({ ok: false });
    await invite("four");
  });

  it("that is sent again has a new link, and the old one is worth nothing", async () => {
    const { id, hash } = await invite("five");
    const again = newLinkToken();
    expect(await renewInvitation(id, again.hash, admin)).toMatchObject({ ok: true });
    expect(await findInvitation(hash)).toBeNull();
    expect(await findInvitation(again.hash)).not.toBeNull();
  });

  it("is open once for an address, and for none that has an account", async () => {
    const { email } = await invite("six");
    const invited = { name: "Six", email, role: "EDITOR" } as const;
    const entry = await createInvitation(invited, newLinkToken().hash, admin);
    expect(entry).toEqual({ ok: false, errors: { email: ["invitation.open"] } });
    const taken = await createInvitation(
      { ...invited, email: admin.email },
      newLinkToken().hash,
      admin,
    );
    expect(taken).toEqual({ ok: false, errors: { email: ["user.emailTaken"] } });
  });

  it("is kept without its secret part", async () => {
    const { token } = await invite("seven");
    const rows = JSON.stringify([
      await prisma.invitation.findMany(),
      await prisma.auditEntry.findMany(),
    ]);
    expect(rows).not.toContain(token);
  });

  it("is not for a reviewer to send", async () => {
    const reviewer = await createActor("REVIEWER");
    const invited = { name: "Eight", email: "eight@example.org", role: "ADMIN" } as const;
    const sent = createInvitation(invited, newLinkToken().hash, reviewer);
    await expect(sent).rejects.toThrow("not allowed: user:manage");
  });
});
