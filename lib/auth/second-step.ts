import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { headers } from "next/headers";
import { z } from "zod";
import { auth } from "@/lib/auth";
import {
  findSecondStep,
  prepareSecondStep,
  replaceRecoveryCodes,
  turnSecondStepOn,
} from "@/lib/data/two-factor";
import type { Actor } from "@/lib/domain/actor";
import { returnTry, takeTry } from "./sign-in-limit";
import { base32, isTotpCode, totpAddress } from "./totp";

const ISSUER = "Roundbook";
/** 120 bits, which are 32 characters to type. */
const SECRET_BYTES = 15;
const RECOVERY_CODES = 10;
/** Of a recovery code: without letters and digits that look alike, and written in two groups. */
const CODE_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const CODE_GROUP = 5;

async function encrypt(data: string): Promise<string> {
  return symmetricEncrypt({ key: (await auth.$context).secretConfig, data });
}

async function decrypt(data: string): Promise<string> {
  return symmetricDecrypt({ key: (await auth.$context).secretConfig, data });
}

function newRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: CODE_GROUP }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join("");
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}

/** Makes the secrets; false where a second step is in force already. */
export async function startSecondStep(actor: Actor): Promise<boolean> {
  const secret = await encrypt(randomBytes(SECRET_BYTES).toString("base64url"));
  const backupCodes = await encrypt(JSON.stringify(newRecoveryCodes()));
  return prepareSecondStep({ secret, backupCodes }, actor);
}

/** What an authenticator app needs to be told. */
export interface SecondStepSetup {
  readonly address: string;
  /** The secret in base 32, in groups of four. */
  readonly secret: string;
}

export type SecondStepState =
  | { readonly kind: "off" }
  | { readonly kind: "prepared"; readonly setup: SecondStepSetup }
  | { readonly kind: "on"; readonly codesLeft: number };

const codesSchema = z.array(z.string());

export async function secondStepOf(actor: Actor): Promise<SecondStepState> {
  const step = await findSecondStep(actor.id);
  if (step === null) return { kind: "off" };
  if (step.verified) {
    const codes = codesSchema.parse(JSON.parse(await decrypt(step.backupCodes)));
    return { kind: "on", codesLeft: codes.length };
  }
  const secret = await decrypt(step.secret);
  const typed = base32(secret).match(/.{1,4}/g) ?? [];
  const address = totpAddress(ISSUER, actor.email, secret);
  return { kind: "prepared", setup: { address, secret: typed.join(" ") } };
}

/** Turns the second step on if the code is right, and answers the recovery codes, this once. */
export async function confirmSecondStep(
  actor: Actor,
  code: string,
): Promise<readonly string[] | "wrong" | "tooManyTries" | "gone"> {
  const step = await findSecondStep(actor.id);
  if (step === null || step.verified) return "gone";
  const address = actor.address ?? null;
  if ((await takeTry(actor.id, address, "second-step")) !== null) return "tooManyTries";
  if (!isTotpCode(await decrypt(step.secret), code, Date.now())) return "wrong";
  await returnTry(actor.id, address, "second-step");
  if (!(await turnSecondStepOn(actor))) return "gone";
  return codesSchema.parse(JSON.parse(await decrypt(step.backupCodes)));
}

/** The codes from before are worth nothing then. Null where no second step is in force. */
export async function renewRecoveryCodes(actor: Actor): Promise<readonly string[] | null> {
  const codes = newRecoveryCodes();
  const isOn = await replaceRecoveryCodes(await encrypt(JSON.stringify(codes)), actor);
  return isOn ? codes : null;
}

/**
 * Completes a sign-in whose password was right. Six digits are a code of the device, anything else is
 * taken for a recovery code, which is used up.
 */
export async function completeSignIn(
  typed: string,
): Promise<"failed" | "expired" | "tooManyTries" | null> {
  const code = typed.replace(/\s/g, "");
  const call = { body: { code }, headers: await headers() };
  try {
    if (/^\d{6}$/.test(code)) await auth.api.verifyTOTP(call);
    else await auth.api.verifyBackupCode({ ...call, body: { code: code.toLowerCase() } });
    return null;
  } catch (error) {
    if (!isAPIError(error)) throw error;
    if (error.status === "TOO_MANY_REQUESTS") return "tooManyTries";
    if (error.status === "INTERNAL_SERVER_ERROR") throw error;
    const reason = error.body?.code;
    const isOver = reason === "INVALID_TWO_FACTOR_COOKIE" || error.status === "BAD_REQUEST";
    return isOver ? "expired" : "failed";
  }
}

/** Whether a password was right a moment ago, and the code is still to come. */
export async function isSignInPending(): Promise<boolean> {
  const name = (await auth.$context).createAuthCookie("two_factor").name;
  const cookies = (await headers()).get("cookie") ?? "";
  return cookies.split(/;\s*/).some((cookie) => cookie.startsWith(`${name}=`));
}
