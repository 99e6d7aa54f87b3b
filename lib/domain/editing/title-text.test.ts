import { expect, it } from "vitest";
import { oneName } from "../subject-name";
import { titleText } from "./title-text";

const sunrise = { name: "Sunrise", nameZhHans: "曦望", nameZhHant: null };

it.each([
  ["en", "Sunrise, Series A"],
  ["zh-Hans", "曦望，Series A"],
] as const)("a title is one line in %s", (locale, text) => {
  const title = { names: [sunrise, oneName("Series A")] };
  expect(titleText({ title, name: "series-a" }, locale)).toBe(text);
});

it("a title without names is what the entity is called by its address", () => {
  expect(titleText({ title: { names: [] }, name: "series-a" }, "en")).toBe("series-a");
});
