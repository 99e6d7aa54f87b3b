import { describe, expect, it } from "vitest";
import { languageCookie, rememberedLanguage } from "./language-cookie.mjs";

const HOST = "roundbook.example.org";

function cookieOf(from: string | undefined, to: string, more: Record<string, string> = {}) {
  const headers = { host: HOST, ...(from === undefined ? {} : { referer: from }), ...more };
  return languageCookie({ method: "GET", url: to, headers }, { secure: false });
}

describe("a reader's language", () => {
  it("is remembered when the same page is opened in another one", () => {
    expect(cookieOf(`https://${HOST}/en/rounds`, "/zh-Hant/rounds")).toBe(
      "language=zh-Hant; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
    );
    expect(cookieOf(`https://${HOST}/zh-Hans?page=2`, "/en?page=2")).toMatch(/^language=en;/);
  });

  it("is marked secure where readers come by https", () => {
    const headers = { host: HOST, referer: `https://${HOST}/en` };
    expect(languageCookie({ method: "GET", url: "/zh-Hans", headers }, { secure: true })).toMatch(
      /; Secure$/,
    );
  });

  it.each([
    ["no page led here", undefined, "/zh-Hant/rounds"],
    ["the page is another one", `https://${HOST}/en`, "/zh-Hant/rounds"],
    ["the language stays", `https://${HOST}/en/rounds`, "/en/rounds?page=2"],
    ["another site led here", "https://elsewhere.example/en/rounds", "/zh-Hant/rounds"],
    ["the address that led here is none", "about:blank", "/zh-Hant"],
    ["it is no page of a language", `https://${HOST}/en`, "/_next/static/chunk.js"],
  ])("is left alone where %s", (_, from, to) => {
    expect(cookieOf(from, to)).toBeNull();
  });

  it("is left alone by what the page itself fetches, and by a form", () => {
    expect(cookieOf(`https://${HOST}/en`, "/zh-Hans", { rsc: "1" })).toBeNull();
    const headers = { host: HOST, referer: `https://${HOST}/en` };
    expect(languageCookie({ method: "POST", url: "/zh-Hans", headers }, { secure: false })).toBe(
      null,
    );
  });

  it.each([
    [null, null],
    ["", null],
    ["session=1; language=zh-Hans", "zh-Hans"],
    ["language=en", "en"],
    ["otherlanguage=en", null],
    ["language", null],
  ])("is read from the cookies %j as %j", (cookies, language) => {
    expect(rememberedLanguage(cookies)).toBe(language);
  });
});
