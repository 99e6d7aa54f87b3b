import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { admin, twoFactor } from "better-auth/plugins";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import { CLIENT_ADDRESS_HEADER } from "./auth/address-header.mjs";
import { afterCall, beforeCall, SIGN_IN } from "./auth/call-hooks";
import { MOST_TRIES_FROM_ADDRESS, WINDOW } from "./auth/sign-in-limit";
import { prisma } from "./db";
import type { UserRole } from "./domain/permissions";
import { env } from "./env";
import { PASSWORD_LENGTH } from "./schemas/user";

/** Seconds. */
const SESSION_LENGTH = 7 * 24 * 60 * 60;
/** Seconds from the password to the code. */
const SECOND_STEP_LENGTH = 10 * 60;

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
    // The web server found it out; no header of a client's own is believed.
    ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
  },
  hooks: { before: beforeCall, after: afterCall },
  plugins: [
    admin({ defaultRole: "VIEWER", adminRoles: ["ADMIN"], roles: ROLES }),
    twoFactor({ issuer: "Roundbook", twoFactorCookieMaxAge: SECOND_STEP_LENGTH }),
    // Last: it hands the cookies of the others to Next.
    nextCookies(),
  ],
});
