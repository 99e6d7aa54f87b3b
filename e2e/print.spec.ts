import { expect, test } from "@playwright/test";

/** Pixels of a sheet of A4 between margins of 14 millimetres. */
const SHEET = 688;
const SHEET_HEIGHT = 1016;

const PAGES = ["/en", "/en/rounds/sunrise-strategic-2026-01", "/en/revenue", "/en/structure"];

test.use({ viewport: { width: SHEET, height: 1000 }, colorScheme: "dark" });

for (const address of PAGES) {
  test(`${address} goes on paper in black on white, without what is there to be pressed`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const pressed = page.locator(
      "nav.section-nav, .site-tools, .skip-link, button, summary, input, select, .ch-actions",
    );
    await expect(pressed.filter({ visible: true })).toHaveCount(0);
    await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toContainText("sources disagree");
    const beyond = await page
      .locator("main :is(table, svg, p):visible")
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.checkVisibility() && one.getBoundingClientRect().right > window.innerWidth + 1,
          )
          .map((one) => one.textContent?.slice(0, 40)),
      );
    expect(beyond).toEqual([]);
    // Rows stay rows, however narrow the sheet is.
    for (const head of await page.locator("main table.ledger thead:visible").all()) {
      await expect(head).toHaveCSS("display", "table-header-group");
    }
  });
}

test("on paper a source says where it is, and evidence where its sources are", async ({ page }) => {
  for (const address of [
    "/en/sources/eeworld-qbitai-8777ad",
    "/en/evidence/figure.sensetime-annual-2024-fy2024-revenue.amount",
  ]) {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    const links = page.locator('main a[href^="http"]:visible');
    const told = await links.evaluateAll((all) =>
      all.map((link) => {
        const behind = getComputedStyle(link, "::after").content;
        const href = link.getAttribute("href") ?? "";
        return `${link.textContent} ${behind}`.includes(href.replace(/^https?:\/\//, ""));
      }),
    );
    expect(told.length, address).toBeGreaterThan(0);
    expect(told, address).not.toContain(false);
  }
});

test("the first sheet of a page of drawings holds the first of them whole", async ({ page }) => {
  for (const address of ["/en", "/en/revenue", "/en/structure"]) {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    const box = await page.locator("main .ch-svg:visible").first().boundingBox();
    expect(box && box.y + box.height, address).toBeLessThan(SHEET_HEIGHT);
  }
});
