import { expect, it } from "vitest";
import { printMoment } from "./moment-text";

it.each([
  ["en", "24 Nov 2026, 04:05"],
  ["zh-Hans", "2026年11月24日 04:05"],
  ["zh-Hant", "2026年11月24日 04:05"],
] as const)("a moment in %s is %s", (locale, text) => {
  expect(printMoment("2026-11-24T04:05:59.123Z", locale)).toBe(text);
});
