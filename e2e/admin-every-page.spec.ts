import { expect, test } from "@playwright/test";
import { expectNoFindings } from "./fixtures/axe-looks";
import { pagesOfCode } from "./fixtures/code-surface";
import { DESK_PAGES } from "./fixtures/desk-pages";
import { expectInPlace } from "./fixtures/page-geometry";
import { signIn } from "./fixtures/sign-in";

/** A small phone, and so a desk at four times its size; a phone; a desk at twice its size; desks. */
const WIDTHS = [320, 390, 640, 768, 1024, 1280, 1920];

// Colours that are on their way to others would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("each page behind the sign-in has an example", () => {
  const pages = pagesOfCode().filter((folder) => /^(admin|account)(\/|$)/.test(folder));
  const named = pages.filter((folder) => !folder.endsWith("[...rest]"));
  expect(Object.keys(DESK_PAGES).sort()).toEqual(named.sort());
});

for (const [folder, example] of Object.entries(DESK_PAGES)) {
  test(`${folder} is open to everybody and fits every width`, async ({ page }) => {
    await signIn(page, "ADMIN");
    const address = await example(page);
    await expectNoFindings(page, address);
    for (const width of WIDTHS) await expectInPlace(page, width);
  });
}
