import { isAPIError } from "better-auth/api";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth";
import { CLIENT_ADDRESS_HEADER } from "@/lib/auth/address-header.mjs";
import { createAccount } from "@/lib/auth/new-account";
import { MOST_TRIES_FROM_ADDRESS, takeTry } from "@/lib/auth/sign-in-limit";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone.ts";

const PASSWORD = "the right password";
const EMAIL = "somebody@example.org";
let since = new Date();

beforeAll(async () => {
  await resetDatabase();
  await createAccount({ email: EMAIL, name: "Somebody", role: "EDITOR", password: PASSWORD });
});

beforeEach(() => {
  since = new Date();
});

function signIn(email: string, password: string, headers: Record<string, string>) {
  return auth.api.signInEmail({
    body: { email, password },
    headers: new Headers(headers),
    asResponse: true,
  });
}

/** What is refused before it is tried is thrown; over HTTP it is an answer. */
async function statusOf(answer: Promise<Response>): Promise<number> {
  try {
    return (await answer).status;
  } catch (error) {
    if (isAPIError(error)) return error.statusCode;
    throw error;
  }
}

function log() {
  return prisma.auditEntry.findMany({
    where: { at: { gte: since } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { action: true, actorName: true, subjectName: true, address: true, details: true },
  });
}

describe("the log of signing in", () => {
  it("lets nobody in whose entry cannot be written", async () => {
    await prisma.$executeRawUnsafe(`
      CREATE FUNCTION refuse_entries() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`);
    await prisma.$executeRawUnsafe(`
      CREATE TRIGGER refuse_entries BEFORE INSERT ON "AuditEntry"
      EXECUTE FUNCTION refuse_entries()`);
    try {
      await expect(signIn(EMAIL, PASSWORD, {})).rejects.toThrow();
    } finally {
      await prisma.$executeRawUnsafe(`DROP TRIGGER refuse_entries ON "AuditEntry"`);
    }
    expect((await signIn(EMAIL, PASSWORD, {})).status).toBe(200);
  });

  it("says who came in and went, and from where", async () => {
    const came = await signIn(EMAIL, PASSWORD, { [CLIENT_ADDRESS_HEADER]: "192.0.2.1" });
    const cookie = (came.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    await auth.api.signOut({
      headers: new Headers({ cookie, [CLIENT_ADDRESS_HEADER]: "192.0.2.2" }),
    });
    expect(await log()).toMatchObject([
      { action: "session.start", actorName: "Somebody", address: "192.0.2.1" },
      { action: "session.end", actorName: "Somebody", address: "192.0.2.2" },
    ]);
  });

  it("says whose password was wrong, and keeps nothing that was typed", async () => {
    await signIn(EMAIL, "a wrong password", {});
    await signIn("my-password@example.org", "a wrong password", {});
    const entries = await log();
    expect(entries).toMatchObject([
      { action: "session.refused", subjectName: "Somebody" },
      { action: "session.refused", subjectName: null, details: { unknownAccount: true } },
    ]);
    expect(JSON.stringify(entries)).not.toContain("password");
  });

  it("says once that an address tried too often", async () => {
    const headers = { [CLIENT_ADDRESS_HEADER]: "192.0.2.3" };
    for (let number = 1; number < MOST_TRIES_FROM_ADDRESS; number += 1) {
      await takeTry(`nobody${number}@example.org`, "192.0.2.3");
    }
    const statuses: number[] = [];
    for (let number = 1; number <= 3; number += 1) {
      // A forged header is a new address each time, and counts for nothing.
      const forged = { ...headers, "x-forwarded-for": `198.51.100.${number}` };
      statuses.push(await statusOf(signIn(`another${number}@example.org`, PASSWORD, forged)));
    }
    expect(statuses).toEqual([401, 429, 429]);
    const limited = (await log()).filter(({ action }) => action === "tries.limited");
    expect(limited).toMatchObject([
      { address: "192.0.2.3", details: { kind: "sign-in", by: "address" } },
    ]);
  });
});
