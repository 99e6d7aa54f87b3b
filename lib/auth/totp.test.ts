import { describe, expect, it } from "vitest";
import { base32, isTotpCode, totpAddress, totpCode, totpStep } from "./totp";

/** Secret and codes of RFC 6238, appendix B; it prints eight digits, of which these are the last six. */
const SECRET = "12345678901234567890";
const CODES = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
] as const;

describe("six-digit codes", () => {
  it.each(CODES)("at second %d is %s", (second, code) => {
    expect(totpCode(SECRET, second * 1000)).toBe(code);
  });

  it("count half a minute before and after, for clocks differ, and no longer", () => {
    const moment = 1_234_567_890_000;
    const code = totpCode(SECRET, moment);
    const accepted = [-60, -30, 0, 30, 60].map((late) =>
      isTotpCode(SECRET, code, moment + late * 1000),
    );
    expect(accepted).toEqual([false, true, true, true, false]);
    expect(isTotpCode(SECRET, "", moment)).toBe(false);
  });
});

it("the half-minute of a code is found, however late it comes", () => {
  const moment = 1_234_567_890_000;
  const code = totpCode(SECRET, moment);
  const steps = [-30, 0, 30].map((late) => totpStep(SECRET, code, moment + late * 1000));
  expect(steps).toEqual([41_152_263, 41_152_263, 41_152_263]);
  expect(totpStep(SECRET, "000000", moment)).toBeNull();
});

it("a secret is typed in base 32, as RFC 4648 writes it", () => {
  expect(base32("foobar")).toBe("MZXW6YTBOI");
  expect(totpAddress("Roundbook", "a@example.org", "foobar")).toBe(
    "otpauth://totp/Roundbook:a%40example.org?secret=MZXW6YTBOI&issuer=Roundbook&digits=6&period=30",
  );
});
