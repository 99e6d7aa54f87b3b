import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { auth } from "@/lib/auth";
import { prisma } from "@/lib/db";
import { resetDatabase } from "../setup/clone.ts";

const PASSWORD = "a good long password";

beforeAll(() => resetDatabase());

/** Runs the command as `npm run user:create` does, with the password on standard input. */
async function createUser(args: readonly string[], password: string) {
  const child = spawn(process.execPath, ["scripts/run-ts.mjs", "scripts/user-create.ts", ...args], {
    env: { ...process.env, NODE_ENV: "production", BETTER_AUTH_SECRET: "s".repeat(40) },
  });
  child.stdin.end(password);
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output: output.trim(), errors: errors.trim() };
}

describe("user:create", () => {
  it("makes a user who can sign in with the piped password and no other", async () => {
    const args = ["--email", "First@Example.org", "--role", "admin", "--name", "First Admin"];
    expect(await createUser(args, `${PASSWORD}\n`)).toEqual({
      code: 0,
      output: "Made First Admin <first@example.org> with the role admin.",
      errors: "",
    });
    const signIn = (password: string) =>
      auth.api.signInEmail({
        body: { email: "first@example.org", password },
        asResponse: true,
      });
    expect((await signIn(PASSWORD)).status).toBe(200);
    expect((await signIn(`${PASSWORD}\n`)).status).toBe(401);
    expect(await prisma.user.findFirst()).toMatchObject({ role: "ADMIN", banned: false });
  });

  it("refuses an email that is taken in one line, and changes nothing", async () => {
    const args = ["--email", "FIRST@example.org", "--role", "viewer"];
    expect(await createUser(args, "another long password")).toEqual({
      code: 1,
      output: "",
      errors:
        "There is a user with the e-mail address first@example.org already; nothing was changed.",
    });
    expect(await prisma.user.findMany({ select: { role: true } })).toEqual([{ role: "ADMIN" }]);
  });

  it.each([
    ["a short password", ["--email", "x@example.org", "--role", "editor"], "short", 1, "password:"],
    ["a password in the command", ["--password", PASSWORD], PASSWORD, 2, "Usage:"],
  ])("refuses %s and says so", async (_case, args, password, code, line) => {
    const run = await createUser(args, password);
    expect(run.code).toBe(code);
    expect(run.errors.split("\n")).toHaveLength(1);
    expect(run.errors).toContain(line);
    expect(await prisma.user.count()).toBe(1);
  });
});
