import { beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth";
import { newLinkToken } from "@/lib/auth/link-token";
import { createAccount } from "@/lib/auth/new-account";
import { hashPassword } from "@/lib/auth/password";
import { applyReset, askForReset, findReset } from "@/lib/data/password-resets";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone.ts";

const EMAIL = "somebody@example.org";
const OLD = "the old password";
const NEW = "an altogether new one";
const address = null;

beforeAll(async () => {
  await resetDatabase();
  await createAccount({ email: EMAIL, name: "Somebody", role: "EDITOR", password: OLD });
});

async function statusOf(password: string): Promise<number> {
  const body = { email: EMAIL, password };
  return (await auth.api.signInEmail({ body, asResponse: true })).status;
}

async function ask(): Promise<string> {
  const { hash } = newLinkToken();
  expect(await askForReset(EMAIL, { tokenHash: hash, address })).not.toBeNull();
  return hash;
}

async function use(tokenHash: string, password: string): Promise<boolean> {
  return applyReset({ tokenHash, passwordHash: await hashPassword(password), address });
}

describe("a link to a new password", () => {
  it("changes it once, and ends all sessions", async () => {
    expect(await statusOf(OLD)).toBe(200);
    const hash = await ask();
    expect(await findReset(hash)).toEqual({ name: "Somebody", email: EMAIL });
    expect(await use(hash, NEW)).toBe(true);
    expect(await prisma.session.count()).toBe(0);
    expect(await statusOf(OLD)).toBe(401);
    expect(await statusOf(NEW)).toBe(200);
    expect(await use(hash, "yet another password")).toBe(false);
  });

  it("is worth nothing after a newer one, or after an hour", async () => {
    const [first, second] = [await ask(), await ask()];
    expect(await findReset(first)).toBeNull();
    expect(await findReset(second)).not.toBeNull();
    await prisma.passwordReset.updateMany({ data: { expiresAt: new Date() } });
    expect(await findReset(second)).toBeNull();
    expect(await use(second, NEW)).toBe(false);
  });

  it("is made for nobody who is unknown or disabled", async () => {
    const { hash } = newLinkToken();
    const unknown = { tokenHash: hash, address };
    expect(await askForReset("nobody@example.org", unknown)).toBeNull();
    const pending = await ask();
    await prisma.user.updateMany({ data: { banned: true } });
    expect(await askForReset(EMAIL, unknown)).toBeNull();
    expect(await use(pending, NEW)).toBe(false);
    await prisma.user.updateMany({ data: { banned: false } });
  });
});
