import { describe, expect, it } from "vitest";
import { askedData, dataAddress, tagOf, withoutData } from "./late-data.mjs";

const FIRST = "(self.__next_f=self.__next_f||[]).push([0])";
const SECOND = String.raw`self.__next_f.push([1,"a\u003c/script\u003e$&b"])`;
const OWN = "<script>own()</script>";

describe("what a document bears for React", () => {
  it("is taken out, in its order, and nothing else is", () => {
    const page = `<body>${OWN}<p>Whole</p><script>${FIRST}</script>${OWN}<script>${SECOND}</script></body>`;
    const { html, data } = withoutData(page);
    expect(html).toBe(`<body>${OWN}<p>Whole</p>${OWN}</body>`);
    const window: { __next_f?: unknown[] } = {};
    new Function("self", data)(window);
    expect(window.__next_f).toEqual([[0], [1, "a</script>$&b"]]);
  });

  it("is none where a page has no use for React", () => {
    expect(withoutData(OWN)).toEqual({ html: OWN, data: "" });
  });

  it("is asked for by what the page says and where it is", () => {
    const tag = tagOf("<p>Whole</p>");
    const url = "/en/rounds?q=a%20b";
    expect(askedData(dataAddress({ tag, url }))).toEqual({ tag, url });
    for (const other of [
      "/en",
      "/_data/",
      `/_data/${tag}`,
      "/_data/short/en",
      `/en/_data/${tag}/`,
    ]) {
      expect(askedData(other)).toBeNull();
    }
  });
});
