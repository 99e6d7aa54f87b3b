import { test } from "@playwright/test";
import { expectNoFindings, THOROUGH } from "./fixtures/axe-looks";
import { PAGE_ADDRESSES } from "./fixtures/page-examples";

/** In `npm test` public pages are looked at in e2e/every-page.spec.ts. */
const LOOKED_AT = THOROUGH ? ["/en/sign-in", ...PAGE_ADDRESSES] : ["/en/sign-in"];

// Colours that are on their way to others would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const address of LOOKED_AT) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await expectNoFindings(page, address);
  });
}
