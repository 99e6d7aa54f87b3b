import { expect, test } from "@playwright/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reader sees all money in US dollars, and how it was converted", async ({ page }) => {
      await page.goto("/en/rounds?organization=sunrise");
      const currencies = page.getByRole("navigation", { name: "Money in" });
      await expect(currencies.getByRole("link", { name: "original" })).toHaveAttribute(
        "aria-current",
        "true",
      );
      await currencies.getByRole("link", { name: "USD" }).click();
      await expect(page).toHaveURL(/\/en\/rounds\?organization=sunrise&currency=USD$/);
      await expect(page.getByText("converted to USD at rates of the European")).toBeVisible();
      const row = page.getByRole("row").filter({ hasText: "22 Jan 2026" });
      const amount = row.getByRole("link", { name: /nearly USD 431m/ });
      await expect(amount).toContainText("≈");
      await amount.click();
      await expect(page).toHaveURL(/\/evidence\/.*currency=USD$/);
      const conversion = page.getByRole("region", { name: "In USD" });
      await expect(conversion).toContainText("nearly CNY 3bn");
      await expect(conversion).toContainText("1 CNY = 0.14335399 USD, 22 Jan 2026");
      await expect(conversion).toContainText("European Central Bank");
    });

    test("what has no rate stays in its own currency and says so", async ({ page }) => {
      await page.goto("/en/rounds?organization=sensetime-medical&currency=CNY");
      const row = page.getByRole("row").filter({ hasText: "28 Jul 2026" });
      await expect(row).toContainText("over USD 100m no rate");
      await expect(page.getByText("1 round is not converted to CNY")).toBeVisible();
      await row.getByRole("link", { name: /over USD 100m/ }).click();
      await expect(page.getByRole("region", { name: "In CNY" })).toContainText(
        "There is no exchange rate for that time",
      );
    });

    test("links lead on in the same currency, and growth does not change", async ({ page }) => {
      await page.goto("/en?currency=HKD");
      await page
        .getByRole("navigation", { name: "Main" })
        .getByRole("link", { name: "Revenue" })
        .click();
      await expect(page).toHaveURL(/\/en\/revenue\?currency=HKD$/);
      const year = page.locator("#figures").getByRole("row").filter({ hasText: "FY2024" });
      await expect(year).toContainText("HKD 4.09bn");
      await expect(year).toContainText("+10.8%");
    });
  });
}

test("programs get the conversion too, and a currency that is none of ours is refused", async ({
  request,
}) => {
  const path = "/api/v1/evidence/round.sunrise-strategic-2026-01.moneyRaised";
  const { currency, evidence } = await (await request.get(`${path}?currency=USD`)).json();
  expect(currency).toBe("USD");
  expect(evidence.shown.conversion).toMatchObject({
    original: { value: "3000000000", currency: "CNY" },
    rates: [{ base: "CNY", quote: "USD" }],
  });
  const refused = await request.get(`${path}?currency=EUR`);
  expect(refused.status()).toBe(400);
  expect((await refused.json()).error.code).toBe("currency.unknown");
});

test("in Chinese amounts are counted in 亿 of the chosen currency", async ({ page }) => {
  await page.goto("/zh-Hans/rounds?currency=USD");
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: "2026年1月22日" })
      .getByText(/≈\s*近4\.31亿美元/),
  ).toBeVisible();
});
