import { describe, expect, it } from "vitest";
import { FIRST_PAGE } from "@/lib/schemas/list-query";
import { pageAddresses } from "./page-addresses";

const ORIGIN = "https://roundbook.example.org";
const TODAY = { asKnownOn: null };

describe("the addresses of a page", () => {
  it("are full, one a language, with English where no language is known", () => {
    expect(
      pageAddresses(ORIGIN, "zh-Hans", { path: "/rounds/a-round", view: TODAY, page: FIRST_PAGE }),
    ).toEqual({
      canonical: `${ORIGIN}/zh-Hans/rounds/a-round`,
      alternates: [
        { hrefLang: "en", href: `${ORIGIN}/en/rounds/a-round` },
        { hrefLang: "zh-Hans", href: `${ORIGIN}/zh-Hans/rounds/a-round` },
        { hrefLang: "zh-Hant", href: `${ORIGIN}/zh-Hant/rounds/a-round` },
        { hrefLang: "x-default", href: `${ORIGIN}/en/rounds/a-round` },
      ],
    });
  });

  it("of the overview leave the language to the bare address", () => {
    const { canonical, alternates } = pageAddresses(ORIGIN, "en", {
      path: "/",
      view: TODAY,
      page: FIRST_PAGE,
    });
    expect(canonical).toBe(`${ORIGIN}/en`);
    expect(alternates.at(-1)).toEqual({ hrefLang: "x-default", href: `${ORIGIN}/` });
  });

  it("keep a past day and a further page", () => {
    const { canonical, alternates } = pageAddresses(ORIGIN, "en", {
      path: "/rounds",
      view: { asKnownOn: "2025-08-01" },
      page: { ...FIRST_PAGE, after: "a-round" },
    });
    expect(canonical).toBe(`${ORIGIN}/en/rounds?after=a-round&asKnownOn=2025-08-01`);
    expect(alternates[2]?.href).toBe(`${ORIGIN}/zh-Hant/rounds?after=a-round&asKnownOn=2025-08-01`);
  });
});
