import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sheetsIn, withInlineStyles, withoutSheets } from "./inline-styles.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "sheets-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, "a.css"), "@font-face{src:url(../media/a.woff2)}b{top:$&}");
writeFileSync(path.join(folder, "odd.css"), "b::after{content:'</style>'}");

const link = (file: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${file}" data-precedence="next"/>`;
const off = (file: string) => link(file).replace("/>", ' disabled=""/>');
const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;

describe("a page with its style sheets in it", () => {
  const sheetOf = sheetsIn(folder);

  it("has each where its link was, from where its files are found, and the link off", async () => {
    expect(await withInlineStyles(page(link("a.css")), sheetOf)).toBe(
      page(
        `<style>@font-face{src:url(/_next/static/media/a.woff2)}b{top:$&}</style>${off("a.css")}`,
      ),
    );
  });

  it.each(["odd.css", "none.css"])("leaves %s a file", async (file) => {
    const html = page(link(file) + link("a.css"));
    const whole = await withInlineStyles(html, sheetOf);
    expect(whole).toContain(link(file));
    expect(whole).toContain(off("a.css"));
  });

  it("leaves sheets of others alone", async () => {
    const html = page('<link rel="stylesheet" href="https://example.org/a.css"/>');
    expect(await withInlineStyles(html, sheetOf)).toBe(html);
  });
});

describe("what is fetched early", () => {
  const font = '</_next/a.woff2>; rel=preload; as="font"; crossorigin=""';
  const sheet = '</_next/a.css>; rel=preload; as="style"';

  it.each([
    [`${font}, ${sheet}`, font],
    [[sheet, font], font],
    [sheet, ""],
    [undefined, ""],
  ])("is of %j only %j", (said, left) => expect(withoutSheets(said)).toBe(left));
});
