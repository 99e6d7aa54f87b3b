import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./fixtures/page-faults";
import { reachFor } from "./fixtures/reach-for";

const main = (page: Page) => page.getByRole("main");
const found = (page: Page, kind: string) => main(page).getByRole("region", { name: kind });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("everything is searched from a page of its own, in the view of the reader", async ({
      page,
    }) => {
      await page.goto("/en/search?asKnownOn=2026-02-01&currency=USD");
      await expect(main(page)).toContainText("What can be found");
      await main(page).getByLabel("Search everything").fill("曦望");
      await main(page).getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL(/[?&]q=/);
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toEqual({
        asKnownOn: "2026-02-01",
        currency: "USD",
        q: "曦望",
      });
      const organizations = found(page, "Organizations");
      await expect(organizations.locator("mark")).toHaveText("曦望");
      await organizations.getByRole("link", { name: "Sunrise" }).click();
      await expect(page).toHaveURL(
        /\/en\/organizations\/sunrise\?asKnownOn=2026-02-01&currency=USD$/,
      );
    });

    test("a kind leads on to its list, searched for the same", async ({ page }) => {
      await page.goto("/en/search?q=capital");
      const investors = found(page, "Investors");
      const count = await investors.getByRole("heading").locator("span").textContent();
      await investors.getByRole("link", { name: "All in Investors" }).click();
      await expect(page).toHaveURL(/\/en\/investors\?q=capital$/);
      await expect(main(page)).toContainText(`of ${count}`);
    });

    test("nothing found says what to do, and on a past day leads to today", async ({ page }) => {
      await page.goto("/en/search?q=Sunrise&asKnownOn=2015-01-01");
      await expect(main(page)).toContainText("Nothing found for ‘Sunrise’");
      await main(page).getByRole("link", { name: "Search all that is known today" }).click();
      await expect(page).toHaveURL(/\/en\/search\?q=Sunrise$/);
      await expect(found(page, "Organizations")).toBeVisible();
    });

    for (const path of ["rounds", "organizations", "investors", "people", "timeline", "sources"]) {
      test(`empty ${path} show what filters them, and one click clears it`, async ({ page }) => {
        await page.goto(`/en/${path}?q=no-such-thing&asKnownOn=2026-02-01&currency=USD`);
        const active = page.getByRole("list", { name: "Active filters" });
        await expect(active).toContainText("no-such-thing");
        await expect(main(page)).toContainText(/fits these filters/);
        await active.getByRole("link", { name: "Clear all" }).click();
        await expect(page).toHaveURL(
          new RegExp(`/en/${path}\\?asKnownOn=2026-02-01&currency=USD$`),
        );
        await expect(active).toHaveCount(0);
        await expect(main(page).getByRole("table").first()).toBeVisible();
      });
    }

    test("a company that a list does not know is a filter that can be taken away", async ({
      page,
    }) => {
      for (const path of ["rounds", "people", "timeline"]) {
        await page.goto(`/en/${path}?organization=no-such-company&currency=HKD`);
        await expect(main(page)).toContainText(/fits these filters/);
        await page.getByRole("link", { name: /Remove filter .*no-such-company/ }).click();
        await expect(page).toHaveURL(new RegExp(`/en/${path}\\?currency=HKD$`));
        await expect(main(page).getByRole("table").first()).toBeVisible();
      }
    });

    for (const locale of ["en", "zh-Hant"]) {
      test(`in ${locale} the way to the search stands in the header's rows at any width`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/disputes`);
        for (const width of [320, 390, 700, 768, 1024, 1280, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          const link = page.locator(".search-link");
          await expect(link).toBeVisible();
          const beside = page.locator(
            width < 384 ? ".brand" : width < 640 ? ".section-more" : ".site-tools",
          );
          const [one, other] = [await link.boundingBox(), await beside.boundingBox()];
          const middle = (box: typeof one) => (box?.y ?? 0) + (box?.height ?? 0) / 2;
          expect(Math.abs(middle(one) - middle(other)), `at ${width}`).toBeLessThan(8);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
      });
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the header leads to the search on the day in view", async ({ page }) => {
    await page.goto("/zh-Hans/rounds");
    await page.getByRole("banner").getByRole("link", { name: "搜索" }).click();
    await expect(page).toHaveURL(/\/zh-Hans\/search$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("搜索");
  });
});

test.describe("by keyboard", () => {
  const dialog = (page: Page) => page.getByRole("dialog", { name: "Search" });

  /** Once, however early: a key that comes before the scripts is not lost. */
  async function press(page: Page, key: string): Promise<void> {
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible();
  }

  for (const key of ["/", "Control+k", "Meta+k"]) {
    test(`${key} opens the search, and Escape leads back`, async ({ page }) => {
      await page.goto("/en/rounds");
      await press(page, key);
      await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toBeHidden();
    });
  }

  test("arrows reach what was found, and Enter opens it on the day in view", async ({ page }) => {
    await page.goto("/en/rounds?asKnownOn=2026-02-01");
    await press(page, "/");
    await page.keyboard.type("曦望");
    const field = dialog(page).getByRole("combobox");
    const first = dialog(page).getByRole("option").first();
    await expect(first).toContainText("Sunrise");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    expect(await page.evaluate(faultsOf)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await expect(first).toHaveAttribute("aria-selected", "true");
    await expect(field).toHaveAttribute(
      "aria-activedescendant",
      (await first.getAttribute("id")) ?? "",
    );
    await page.keyboard.press("ArrowUp");
    await expect(first).toHaveAttribute("aria-selected", "false");
    await page.keyboard.press("ArrowUp");
    await expect(dialog(page).getByRole("option").last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/organizations\/sunrise\?asKnownOn=2026-02-01$/);
    await expect(dialog(page)).toBeHidden();
  });

  test("Enter in the field opens the page of all results", async ({ page }) => {
    await page.goto("/en");
    await press(page, "/");
    await page.keyboard.type("Series B");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/search\?q=Series\+B$/);
    await expect(found(page, "Rounds")).toBeVisible();
  });

  test("nothing found is said", async ({ page }) => {
    await page.goto("/en");
    await press(page, "/");
    await page.keyboard.type("zzzz");
    await expect(dialog(page).getByRole("status")).toContainText("Nothing found");
  });

  test("a key that is typed into a field is no command", async ({ page }) => {
    await page.goto("/en/rounds");
    await reachFor(page);
    const field = main(page).getByRole("searchbox");
    await field.focus();
    await page.keyboard.type("a/b");
    await page.keyboard.press("Control+k");
    await expect(field).toHaveValue("a/b");
    await expect(dialog(page)).toBeHidden();
  });

  test("other keys stay the browser's", async ({ page }) => {
    await page.goto("/en/rounds");
    await reachFor(page);
    for (const key of ["k", "Control+Shift+k", "Alt+k", "Control+/"])
      await page.keyboard.press(key);
    await expect(dialog(page)).toBeHidden();
  });
});

test("programs are answered, or told what they asked wrongly", async ({ request }) => {
  const answer = await request.get("/api/v1/search?q=sunrise&locale=zh-Hans&limit=1");
  expect(answer.status()).toBe(200);
  const { groups } = await answer.json();
  expect(groups[0]).toMatchObject({
    kind: "organization",
    label: "机构",
    count: 1,
    hits: [{ title: { text: "曦望" }, address: "/zh-Hans/organizations/sunrise" }],
  });
  for (const [query, code] of [
    ["", "q.malformed"],
    [`q=${"a".repeat(101)}`, "q.malformed"],
    ["q=a&locale=fr", "locale.malformed"],
    ["q=a&limit=0", "limit.malformed"],
    ["q=a&asKnownOn=2025-13-01", "asKnownOn.unreadable"],
  ]) {
    const refusal = await request.get(`/api/v1/search?${query}`);
    expect(refusal.status(), query).toBe(400);
    expect((await refusal.json()).error.code).toBe(code);
  }
});
