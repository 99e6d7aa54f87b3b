import { expect, type Page, test } from "@playwright/test";
import { WAYS } from "./fixtures/ways";

const banner = (page: Page) => page.getByRole("region", { name: "As known on" });
const rows = (page: Page) => page.getByRole("main").locator("tbody").first().getByRole("row");

for (const { name, javaScriptEnabled, open, setDay } of WAYS) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled });

    test("Sunrise as known on 1 August 2025 has one round, and today more", async ({ page }) => {
      await page.goto("/en/rounds?organization=sunrise");
      await expect(rows(page).nth(3)).toBeVisible();
      const today = await rows(page).count();
      await expect(page.getByRole("main")).toContainText(/counted once/);

      await open(page.locator("summary", { hasText: "As known today" }));
      await setDay(page.getByLabel("Show what was public by"), "2025-08-01");
      await open(page.getByRole("button", { name: "Show" }));

      await expect(page).toHaveURL(/organization=sunrise.*asKnownOn=2025-08-01/);
      await expect(banner(page)).toContainText("As known on 1 Aug 2025");
      await expect(banner(page)).toContainText(/\d+ rounds, 1 recast period,? and \d+ statements/);
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page)).toContainText("nearly CNY 1bn");

      await open(banner(page).getByRole("link", { name: "Back to today" }));
      await expect(page).toHaveURL(/\/en\/rounds\?organization=sunrise$/);
      await expect(rows(page)).toHaveCount(today);
    });

    test("every link leads on to the same day", async ({ page }) => {
      await page.goto("/en/rounds?organization=sunrise&asKnownOn=2025-08-01");
      await open(rows(page).getByRole("link", { name: /nearly CNY 1bn/ }));
      await expect(page).toHaveURL(/\/evidence\/.*asKnownOn=2025-08-01$/);
      await expect(banner(page)).toBeVisible();
      await open(page.getByRole("banner").getByRole("link", { name: "Revenue" }));
      await expect(page).toHaveURL(/\/en\/revenue\?asKnownOn=2025-08-01$/);
      await expect(page.getByRole("main")).not.toContainText("H1 2025");
    });

    test("what was learned since is told day by day, each line opening its evidence", async ({
      page,
    }) => {
      await page.goto("/en/rounds?asKnownOn=2025-08-01");
      await open(banner(page).getByRole("link", { name: "What was learned since" }));
      await expect(page).toHaveURL(/\/en\/changes\?from=2025-08-01$/);
      const day = page.getByRole("region", { name: "31 Jan 2026" });
      await expect(day).toContainText("New round");
      await open(day.getByRole("link", { name: /nearly CNY 3bn/ }).first());
      await expect(page.getByRole("heading", { level: 1 })).toContainText("amount raised");
    });
  });
}

test("a day that cannot be shown gives way to today, and says so", async ({ page }) => {
  for (const [day, words] of [
    ["2099-01-01", "2099-01-01 is yet to come"],
    ["2025-02-30", "“2025-02-30” is no day of the calendar"],
  ]) {
    await page.goto(`/en/rounds?asKnownOn=${day}`);
    await expect(page.getByRole("main")).toContainText(words ?? "");
    await expect(banner(page)).toHaveCount(0);
    const onward = await page.getByRole("banner").getByRole("link").first().getAttribute("href");
    expect(onward).toBe("/en");
  }
});

test("what an address says wrongly is left out, and said with the field and what it takes", async ({
  page,
}) => {
  for (const [address, words] of [
    ["/en/rounds?from=abc", "“abc” was left out: from in the address takes, for example, 2024"],
    [
      "/en/changes?from=tomorrow&asKnownOn=2025-08-01",
      "“tomorrow” was left out: from in the address takes, for example, 2024-08-01",
    ],
    [
      "/en/changes?to=2025-08-02&asKnownOn=2025-08-01",
      "“2025-08-02” was left out: to in the address takes, for example, 2024-08-01, and nothing after 2025-08-01.",
    ],
    [
      "/en/structure?at=soon&currency=JPY",
      "“JPY” was left out: currency in the address takes, for example, CNY",
    ],
    ["/zh-Hans/sources?kind=BLOG", "已忽略“BLOG”：网址中的 kind 可以是"],
  ]) {
    await page.goto(address ?? "");
    await expect(page.getByRole("main")).toContainText(words ?? "");
  }
});

test("before the first source the page says that nothing was known", async ({ page }) => {
  await page.goto("/en/rounds?asKnownOn=2001-01-01");
  await expect(banner(page)).toContainText("Nothing was known yet");
});
