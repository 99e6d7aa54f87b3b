import { expect, type Page, test } from "@playwright/test";

const picture = (page: Page) => page.locator("#picture svg.ch-svg:visible");
const box = (page: Page, name: string) =>
  picture(page).locator("g[data-state]:has(> .st-box)").filter({ hasText: name });

test("the slider moves through time without a reload: Sunrise joins in 2025 and funds itself", async ({
  page,
}) => {
  await page.goto("/en/structure?at=2024-12-31");
  await expect(box(page, "Sunrise").first()).toHaveAttribute("data-state", "before");
  await expect(box(page, "Sunrise").first()).toContainText("no own round yet");
  await page.evaluate(() => Object.assign(window, { stays: true }));
  const slider = page.getByRole("slider", { name: "Day of the picture" });
  await slider.focus();
  for (let month = 0; month < 6; month += 1) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "30 Jun 2025");
  await expect(box(page, "Sunrise").first()).toHaveAttribute("data-state", "perhaps");
  await expect(box(page, "Sunrise").first()).toContainText("1 own round, perhaps 1 more");
  await expect(page).toHaveURL(/[?&]at=2025-06-30$/);
  await page.keyboard.press("End");
  await expect(box(page, "Sunrise").first()).toHaveAttribute("data-state", "in");
  await expect(box(page, "Sunrise").first()).toContainText("5 own rounds");
  expect(await page.evaluate(() => "stays" in window)).toBe(true);
});

test("a day of the picture is not a day of knowledge", async ({ page }) => {
  await page.goto("/en/structure?asKnownOn=2025-02-01");
  await expect(page.locator("#picture")).not.toContainText("Sunrise");
  await page.goto("/en/structure?at=2025-02-01");
  await expect(picture(page)).toContainText("Sunrise");
});

test("before anything was known the page says so", async ({ page }) => {
  await page.goto("/en/structure?asKnownOn=2010-01-01");
  await expect(page.getByText("No group is known on this day")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 768, 1280]) {
    test(`the picture is in the first HTML at ${width} pixels, its boxes and dates lead on`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/en/structure");
      await expect(picture(page)).toHaveCount(1);
      const shapes = picture(page).locator("rect, circle, path, line");
      expect(await shapes.count()).toBeGreaterThan(40);
      await expect(
        picture(page).getByRole("link", { name: /^SenseRobot 元萝卜: X company.*no own round/ }),
      ).toHaveAttribute("href", "/en/organizations/senserobot");
      await expect(
        picture(page).getByRole("link", { name: /^Sunrise: X company since \[2025\].*evidence$/ }),
      ).toHaveAttribute("href", "/en/evidence/relationship.sunrise-member-of-sensetime.from");
    });
  }

  test("the slider is a form, and its answer names the day", async ({ page }) => {
    await page.goto("/en/structure?at=24305&asKnownOn=2026-01-31");
    await expect(page).toHaveURL("/en/structure?at=2025-06-30&asKnownOn=2026-01-31");
    await expect(box(page, "Sunrise").first()).toHaveAttribute("data-state", "perhaps");
    await page.getByRole("button", { name: "Show" }).first().click();
    await expect(page).toHaveURL(/at=2025-06-30/);
    await page.getByRole("link", { name: "End of 2024" }).click();
    await expect(page).toHaveURL(/[?&]at=2024-12-31/);
    await expect(page).toHaveURL(/[?&]asKnownOn=2026-01-31/);
    await expect(box(page, "Sunrise").first()).toHaveAttribute("data-state", "before");
  });

  test("the table has the same facts", async ({ page }) => {
    await page.goto("/en/structure");
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: /^Sunrise/ }) });
    await expect(row).toContainText("X company");
    await expect(row).toContainText("[2025]");
    await expect(row.getByRole("link", { name: /raised to date/ })).toHaveAttribute(
      "href",
      "/en/evidence/raised.sunrise",
    );
    await expect(row).toContainText("5 rounds");
  });
});
