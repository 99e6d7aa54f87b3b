import { createHmac, timingSafeEqual } from "node:crypto";

/** What authenticator apps take for granted (RFC 6238): six digits, new every 30 seconds, SHA-1. */
const DIGITS = 6;
const PERIOD = 30;
/** Steps by which a device's clock may be wrong, either way. */
const DRIFT = 1;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of the step that holds the moment, given in milliseconds. */
export function totpCode(secret: string, moment: number): string {
  return codeOfStep(secret, stepAt(moment));
}

const stepAt = (moment: number) => Math.floor(moment / 1000 / PERIOD);

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(at) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

export function isTotpCode(secret: string, code: string, moment: number): boolean {
  return totpStep(secret, code, moment) !== null;
}

/** The step whose code it is, of those that count at the moment; null for no such code. */
export function totpStep(secret: string, code: string, moment: number): number | null {
  const typed = Buffer.from(code);
  const now = stepAt(moment);
  let found: number | null = null;
  for (let step = now - DRIFT; step <= now + DRIFT; step += 1) {
    const right = Buffer.from(codeOfStep(secret, step));
    if (typed.length === right.length && timingSafeEqual(typed, right)) found = step;
  }
  return found;
}

/** The secret as a person types it into an app. */
export function base32(secret: string): string {
  const bits = [...Buffer.from(secret)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

/** What the QR code says. */
export function totpAddress(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const params = { secret: base32(secret), issuer, digits: String(DIGITS), period: String(PERIOD) };
  return `otpauth://totp/${label}?${new URLSearchParams(params)}`;
}
