import { z } from "zod";
import { ENV_RULES, refusalOf } from "./env-rules.mjs";

type Name = keyof typeof ENV_RULES;

/** A variable by its rule. An empty one counts as unset, as in a `.env` file. */
function variable(name: Name) {
  return z.string().superRefine((value, context) => {
    const refusal = refusalOf(name, value);
    if (refusal) context.addIssue({ code: "custom", message: refusal });
  });
}

/** Values with commas between. */
function list(name: Name) {
  return variable(name)
    .optional()
    .transform((text) => text?.split(",").map((value) => value.trim()) ?? []);
}

const envSchema = z
  .object({
    PORT: variable("PORT").default(ENV_RULES.PORT.fallback).transform(Number),
    HOST: variable("HOST").default(ENV_RULES.HOST.fallback),
    PUBLIC_URL: variable("PUBLIC_URL").optional(),
    DATA_DIR: variable("DATA_DIR").default(ENV_RULES.DATA_DIR.fallback),
    DATABASE_URL: variable("DATABASE_URL"),
    DATABASE_DIRECT_URL: variable("DATABASE_DIRECT_URL").optional(),
    DATABASE_REPLICA_URLS: list("DATABASE_REPLICA_URLS"),
    DATABASE_POOL_SIZE: variable("DATABASE_POOL_SIZE")
      .default(ENV_RULES.DATABASE_POOL_SIZE.fallback)
      .transform(Number),
    DATABASE_WAIT_SECONDS: variable("DATABASE_WAIT_SECONDS")
      .default(ENV_RULES.DATABASE_WAIT_SECONDS.fallback)
      .transform(Number),
    BETTER_AUTH_SECRET: variable("BETTER_AUTH_SECRET").optional(),
    TRUSTED_PROXIES: list("TRUSTED_PROXIES"),
    SMTP_URL: variable("SMTP_URL").optional(),
    MAIL_FROM: variable("MAIL_FROM").default(ENV_RULES.MAIL_FROM.fallback),
  })
  .transform((values) => ({
    ...values,
    DATABASE_DIRECT_URL: values.DATABASE_DIRECT_URL ?? values.DATABASE_URL,
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
  }));

export type Env = z.infer<typeof envSchema>;

/**
 * The configuration, or an error that says in one line a variable what is wrong with it.
 * @throws {Error}
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(set);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) =>
    issue.code === "custom" ? issue.message : `${issue.path.join(".")} is not set.`,
  );
  throw new Error(lines.join("\n"));
}

/**
 * The configuration of this process. The commands in `scripts/` set `DATABASE_URL` and
 * `BETTER_AUTH_SECRET` for what they start, also where the database is embedded.
 */
export const env = parseEnv(process.env);
