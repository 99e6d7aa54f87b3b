/**
 * `npm run user:create -- --email … --role admin [--name …]`: makes a user. The password is asked for
 * on a terminal, unseen, or read from standard input: `… < password.txt`. Exit code 0: made; 1: refused;
 * 2: not understood.
 */
import { parseArgs } from "node:util";
import { createAccount } from "@/lib/auth/new-account";
import { USER_ROLES } from "@/lib/domain/permissions";
import errorTexts from "@/lib/i18n/messages/en/errors.json";
import { newUserSchema, PASSWORD_LENGTH } from "@/lib/schemas/user";
import { readPassword } from "./read-password.mjs";
import { NOT_UNDERSTOOD, REFUSED, runProgram } from "./run-program";

const ROLES = USER_ROLES.map((role) => role.toLowerCase());
const USAGE = `Usage: npm run user:create -- --email you@example.org --role ${ROLES.join("|")} [--name "Your Name"]`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        email: { type: "string" },
        role: { type: "string" },
        name: { type: "string" },
      },
    });
    return values.email && values.role ? values : null;
  } catch {
    return null;
  }
}

/** The English text of a message key. */
function textOf(key: string): string {
  let part: unknown = errorTexts;
  for (const name of key.split(".")) {
    part = typeof part === "object" && part !== null ? Reflect.get(part, name) : undefined;
  }
  return typeof part === "string" ? part : key;
}

async function run(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    console.error(USAGE);
    return NOT_UNDERSTOOD;
  }
  // What is wrong without the password is said before it is asked for.
  const placeholder = "-".padEnd(PASSWORD_LENGTH.least, "0123456789");
  const early = newUserSchema.safeParse({ ...options, password: placeholder });
  const parsed = early.success
    ? newUserSchema.safeParse({ ...options, password: await readPassword() })
    : early;
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      console.error(`${path.join(".")}: ${textOf(message)}`);
    }
    return REFUSED;
  }
  const { email, role, name } = parsed.data;
  if (!(await createAccount(parsed.data))) {
    console.error(`There is a user with the e-mail address ${email} already; nothing was changed.`);
    return REFUSED;
  }
  console.log(`Made ${name} <${email}> with the role ${role.toLowerCase()}.`);
  return 0;
}

await runProgram("The user could not be made", run);
