import { expect, it } from "vitest";
import { termIn } from "./terms";

it("says a recurring word of the data in Chinese, whatever its case", () => {
  expect(termIn("Co-CEO", "zh-Hans")).toBe("联席首席执行官");
  expect(termIn("Market share", "zh-Hant")).toBe("市場份額");
});

it("leaves English, and what it does not know, to be shown as it stands", () => {
  expect(termIn("Co-CEO", "en")).toBeNull();
  expect(termIn("Treasurer", "zh-Hans")).toBeNull();
});
