import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashesOf, withScripts } from "./script-policy.mjs";

const hash = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

describe("the hashes of a page's scripts", () => {
  it("are those of the code between the tags, each once, and none of fetched scripts", () => {
    const html = `<script>a("曦望")</script><script src="/_next/x.js" async=""></script>
      <script id="_R_">b()</script><script>b()</script>`;
    expect(hashesOf(html)).toEqual([hash('a("曦望")'), hash("b()")]);
  });

  it("take in what code says of an address", () => {
    const code = 'const tag = "<b src=x>"; load("/_next/x.js")';
    expect(hashesOf(`<script id="a">${code}</script>`)).toEqual([hash(code)]);
  });
});

describe("a policy", () => {
  it("keeps what it says, and lets run the scripts of this site and those named", () => {
    expect(withScripts("base-uri 'self'", ["'nonce-x'"])).toBe(
      "base-uri 'self'; script-src 'self' 'nonce-x'; script-src-attr 'none'",
    );
    expect(withScripts(undefined, [])).toBe("script-src 'self'; script-src-attr 'none'");
  });

  it("that speaks of scripts already stays as it is", () => {
    const said = "base-uri 'self'; script-src 'self' 'nonce-x'";
    expect(withScripts(said, ["'nonce-y'"])).toBe(said);
  });
});
