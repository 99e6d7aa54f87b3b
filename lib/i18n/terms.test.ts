import { expect, it } from "vitest";
import { termIn } from "./terms";

it("says a label of a round in Chinese, whatever its case", () => {
  expect(termIn("Series B", "zh-Hans")).toBe("B轮");
  expect(termIn("Placing", "zh-Hant")).toBe("配售");
});

it("leaves English, and what it does not know, to be shown as it stands", () => {
  expect(termIn("Series B", "en")).toBeNull();
  expect(termIn("Series Z", "zh-Hans")).toBeNull();
});
