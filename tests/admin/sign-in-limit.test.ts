import { isAPIError } from "better-auth/api";
import { beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth";
import { createAccount } from "@/lib/auth/new-account";
import {
  MOST_TRIES_FOR_EMAIL,
  MOST_TRIES_FROM_ADDRESS,
  returnTry,
  takeTry,
  WINDOW,
} from "@/lib/auth/sign-in-limit";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone.ts";

const PASSWORD = "the right password";
const ADDRESS = "192.0.2.7";

beforeAll(() => resetDatabase());

async function createUser(email: string): Promise<void> {
  await createAccount({ email, name: "Somebody", role: "EDITOR", password: PASSWORD });
}

/** Status of a sign-in as the form's action makes it: by the library's own call, not over HTTP. */
async function tryToSignIn(email: string, password: string): Promise<number> {
  try {
    await auth.api.signInEmail({ body: { email, password }, headers: new Headers() });
    return 200;
  } catch (error) {
    if (isAPIError(error)) return error.statusCode;
    throw error;
  }
}

describe("tries for one email", () => {
  it("are refused after too many, even with the right password, and whatever its case", async () => {
    await createUser("one@example.org");
    for (let number = 1; number <= MOST_TRIES_FOR_EMAIL; number += 1) {
      expect(await tryToSignIn("one@example.org", "a wrong password")).toBe(401);
    }
    expect(await tryToSignIn("one@example.org", PASSWORD)).toBe(429);
    expect(await tryToSignIn("ONE@example.org", PASSWORD)).toBe(429);
  });

  it("are counted for an unknown email as for a known one, and for each by itself", async () => {
    for (let number = 1; number <= MOST_TRIES_FOR_EMAIL; number += 1) {
      await takeTry("nobody@example.org", null);
    }
    expect(await tryToSignIn("nobody@example.org", PASSWORD)).toBe(429);
    await createUser("two@example.org");
    expect(await tryToSignIn("two@example.org", PASSWORD)).toBe(200);
  });

  it("cannot pass together at the same moment", async () => {
    const waits = await Promise.all(
      Array.from({ length: 3 * MOST_TRIES_FOR_EMAIL }, () => takeTry("rush@example.org", null)),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(MOST_TRIES_FOR_EMAIL);
    for (const wait of waits) expect(wait ?? WINDOW).toBeGreaterThan(WINDOW - 60);
  });

  it("are forgotten after a success", async () => {
    await createUser("three@example.org");
    for (let round = 1; round <= 3; round += 1) {
      for (let number = 1; number < MOST_TRIES_FOR_EMAIL; number += 1) {
        await takeTry("three@example.org", null);
      }
      expect(await tryToSignIn("three@example.org", PASSWORD)).toBe(200);
    }
  });

  it("are counted anew when the time is over", async () => {
    for (let number = 0; number <= MOST_TRIES_FOR_EMAIL; number += 1) {
      await takeTry("later@example.org", null);
    }
    expect(await takeTry("later@example.org", null)).not.toBeNull();
    await prisma.rateLimit.updateMany({
      data: { lastRequest: BigInt(Date.now() - WINDOW * 1000 - 1) },
    });
    expect(await takeTry("later@example.org", null)).toBeNull();
  });

  it("leave no email behind that could be read", async () => {
    await takeTry("secret@example.org", null);
    const keys = (await prisma.rateLimit.findMany()).map(({ key }) => key);
    expect(keys.join()).not.toContain("secret");
  });
});

describe("tries from one address", () => {
  it("are refused after too many, whatever the emails", async () => {
    for (let number = 1; number <= MOST_TRIES_FROM_ADDRESS; number += 1) {
      expect(await takeTry(`spray${number}@example.org`, ADDRESS)).toBeNull();
    }
    expect(await takeTry("spray@example.org", ADDRESS)).not.toBeNull();
    expect(await takeTry("spray@example.org", "192.0.2.8")).toBeNull();
  });

  it("are given back by a success, one for one", async () => {
    await takeTry("office@example.org", "192.0.2.9");
    await takeTry("office@example.org", "192.0.2.9");
    await returnTry("office@example.org", "192.0.2.9");
    const row = await prisma.rateLimit.findUnique({
      where: { key: "sign-in-address|192.0.2.9" },
    });
    expect(row?.count).toBe(1);
  });
});
