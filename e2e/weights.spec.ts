import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { pageScripts } from "./fixtures/page-scripts";

/** Bytes are the same on every machine, so they are asserted here and not in an audit. */

/** Scripts of our own before anybody touches a page; docs/PERFORMANCE.md says what they are. */
const MOST_SCRIPT = 15_000;
const MOST_HTML = 60_000;

test("no public page has more script of its own than it may have", () => {
  const pages = pageScripts();
  expect(pages.length).toBeGreaterThan(20);
  // An empty page is no small one: what it needs is counted, and not as ours.
  expect(Math.min(...pages.map(({ framework }) => framework))).toBeGreaterThan(100_000);
  expect(Math.min(...pages.map(({ own }) => own))).toBeGreaterThan(0);
  expect(pages.filter(({ own }) => own > MOST_SCRIPT)).toEqual([]);
});

test("the overview is light and has no picture of pixels", async ({ request }) => {
  const html = await (await request.get("/en")).text();
  expect(gzipSync(html).byteLength).toBeLessThan(MOST_HTML);
  expect(html).not.toMatch(/<(img|picture|source)\b(?![^>]*\.svg)/);
});
