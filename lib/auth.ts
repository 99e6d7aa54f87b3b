import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware, getIP } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { admin } from "better-auth/plugins";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import { z } from "zod";
import { MOST_TRIES_FROM_ADDRESS, returnTry, takeTry, WINDOW } from "./auth/sign-in-limit";
import { prisma } from "./db";
import type { UserRole } from "./domain/permissions";
import { env } from "./env";
import { PASSWORD_LENGTH } from "./schemas/user";

const SESSION_LENGTH = 7 * 24 * 60 * 60;

const SIGN_IN = "/sign-in/email";
const signInBody = z.object({ email: z.string() });

/** What the library's own user endpoints allow; what may be done to data is in `permissions.ts`. */
const ROLES = {
  VIEWER: userAc,
  EDITOR: userAc,
  REVIEWER: userAc,
  ADMIN: adminAc,
} satisfies Record<UserRole, unknown>;

export const auth = betterAuth({
  appName: "Roundbook",
  baseURL: env.PUBLIC_URL,
  secret: env.BETTER_AUTH_SECRET,
  telemetry: { enabled: false },
  // A wrong password is an everyday event, and the answer says it.
  logger: { level: "error" },
  database: prismaAdapter(prisma, { provider: "postgresql", transaction: true }),
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: PASSWORD_LENGTH.least,
    maxPasswordLength: PASSWORD_LENGTH.most,
  },
  session: {
    expiresIn: SESSION_LENGTH,
    // A page cannot send the longer cookie that goes with a longer session.
    disableSessionRefresh: true,
  },
  rateLimit: {
    enabled: true,
    storage: "database",
    // The longest window tells the library which rows of the table it may clear away.
    customRules: { [SIGN_IN]: { window: WINDOW, max: MOST_TRIES_FROM_ADDRESS } },
  },
  advanced: {
    cookiePrefix: "roundbook",
    useSecureCookies: env.PUBLIC_URL.startsWith("https://"),
    ipAddress:
      env.TRUSTED_PROXIES.length > 0
        ? { trustedProxies: env.TRUSTED_PROXIES }
        : { disableIpTracking: true },
  },
  hooks: {
    // The library limits tries over HTTP only; here pass those of the sign-in form as well.
    before: createAuthMiddleware(async (context) => {
      if (context.path !== SIGN_IN) return;
      const body = signInBody.safeParse(context.body);
      if (!body.success) return;
      const wait = await takeTry(body.data.email, addressOf(context));
      if (wait === null) return;
      throw new APIError(
        "TOO_MANY_REQUESTS",
        { code: "TOO_MANY_TRIES", message: "Too many tries" },
        { "Retry-After": String(wait) },
      );
    }),
    after: createAuthMiddleware(async (context) => {
      const user = context.context.newSession?.user;
      if (context.path === SIGN_IN && user) await returnTry(user.email, addressOf(context));
    }),
  },
  plugins: [
    admin({ defaultRole: "VIEWER", adminRoles: ["ADMIN"], roles: ROLES }),
    // Last: it hands the cookies of the others to Next.
    nextCookies(),
  ],
});

interface Call {
  readonly request?: Request | undefined;
  readonly headers?: Headers | undefined;
  readonly context: { readonly options: BetterAuthOptions };
}

/** Address of who calls; null where no proxy is trusted to say it. */
function addressOf({ request, headers, context }: Call): string | null {
  const source = request ?? headers;
  return source ? getIP(source, context.options) : null;
}
