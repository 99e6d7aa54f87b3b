import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { z } from "zod";
import { writeAudit } from "@/lib/data/audit";
import { findSecondStep, spendCode } from "@/lib/data/two-factor";
import { prisma } from "@/lib/db";
import type { AuditAction } from "@/lib/domain/audit";
import { CLIENT_ADDRESS_HEADER } from "./address-header.mjs";
import { returnTry, takeTry } from "./sign-in-limit";
import { totpStep } from "./totp";

export const SIGN_IN = "/sign-in/email";
const SIGN_OUT = "/sign-out";
const VERIFY_CODE = "/two-factor/verify-totp";
/** What completes a sign-in, and what the log calls it. */
const SECOND_STEPS: ReadonlyMap<string, string> = new Map([
  [VERIFY_CODE, "code"],
  ["/two-factor/verify-backup-code", "recoveryCode"],
]);
/** Name that the library gives the cookie of a sign-in whose second step is still to come. */
const PENDING_COOKIE = "two_factor";

const signInBody = z.object({ email: z.string() });
const codeBody = z.object({ code: z.string() });

type Call = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Null where no web server of ours handed the call on. */
function addressOf({ request, headers }: Call): string | null {
  return (request?.headers ?? headers)?.get(CLIENT_ADDRESS_HEADER) ?? null;
}

function emailIn(call: Call): string | null {
  const body = signInBody.safeParse(call.body);
  return body.success ? body.data.email : null;
}

/** Whose second step it is: the password was right, and the code is still to come. */
async function pendingUserId(call: Call): Promise<string | null> {
  const { name } = call.context.createAuthCookie(PENDING_COOKIE);
  const challenge = await call.getSignedCookie(name, call.context.secret);
  if (!challenge) return null;
  const row = await call.context.internalAdapter.findVerificationValue(challenge);
  return row?.value ?? null;
}

/** The library limits tries over HTTP only; here pass those of the forms as well. */
export const beforeCall = createAuthMiddleware(async (call) => {
  const { path } = call;
  if (path === SIGN_OUT) return logSignOut(call);
  const tried = path === SIGN_IN ? emailIn(call) : null;
  const pending = SECOND_STEPS.has(path) ? await pendingUserId(call) : null;
  const account = tried ?? pending;
  if (account === null) return;
  const wait = await takeTry(account, addressOf(call), pending ? "second-step" : "sign-in");
  if (wait === null) {
    if (path === VERIFY_CODE && pending !== null) await refuseUsedCode(call, pending);
    return;
  }
  throw new APIError(
    "TOO_MANY_REQUESTS",
    { code: "TOO_MANY_TRIES", message: "Too many tries" },
    { "Retry-After": String(wait) },
  );
});

/** A code counts for a minute and a half; who saw it typed shall not sign in with it too. */
async function refuseUsedCode(call: Call, userId: string): Promise<void> {
  const body = codeBody.safeParse(call.body);
  const step = body.success ? await findSecondStep(userId) : null;
  if (!body.success || step === null) return;
  const secret = await symmetricDecrypt({ key: call.context.secretConfig, data: step.secret });
  const used = totpStep(secret, body.data.code, Date.now());
  if (used === null || (await spendCode(userId, used))) return;
  await logRefusal("session.secondStepRefused", { id: userId }, addressOf(call));
  throw new APIError("UNAUTHORIZED", {
    code: "INVALID_CODE",
    message: "The code was used already",
  });
}

/** Gives tries back after a success, and writes the log. */
export const afterCall = createAuthMiddleware(async (call) => {
  const { path, context } = call;
  const step = SECOND_STEPS.get(path);
  if (path !== SIGN_IN && step === undefined) return;
  const address = addressOf(call);
  const user = context.newSession?.user;
  if (user) {
    const isPending = path === SIGN_IN && user.twoFactorEnabled === true;
    if (step === undefined) await returnTry(user.email, address);
    else await returnTry(user.id, address, "second-step");
    // The library takes this session away again and asks for the code.
    if (isPending) return;
    await writeAudit(prisma, {
      actor: { id: user.id, name: user.name },
      action: "session.start",
      address,
      details: step === undefined ? {} : { secondStep: step },
    });
  } else if (isAPIError(context.returned)) {
    if (step === undefined) await logRefusal("session.refused", { email: emailIn(call) }, address);
    else await logRefusal("session.secondStepRefused", { id: await pendingUserId(call) }, address);
  }
});

/** What was typed is not kept: it may be a password in the wrong field. */
async function logRefusal(
  action: AuditAction,
  who: { email: string | null } | { id: string | null },
  address: string | null,
): Promise<void> {
  const where =
    "email" in who ? { email: who.email?.trim().toLowerCase() ?? "" } : { id: who.id ?? "" };
  const user = await prisma.user.findUnique({ where, select: { id: true, name: true } });
  await writeAudit(prisma, {
    actor: null,
    action,
    address,
    subject: user ? { type: "User", ...user } : undefined,
    details: user ? {} : { unknownAccount: true },
  });
}

async function logSignOut(call: Call): Promise<void> {
  const session = await getSessionFromCtx(call);
  if (!session) return;
  const { id, name } = session.user;
  await writeAudit(prisma, {
    actor: { id, name },
    action: "session.end",
    address: addressOf(call),
  });
}
