import { expect, test } from "@playwright/test";
import { holdScripts } from "./fixtures/held-scripts";

test("an organization is found by its Chinese name and by its symbol", async ({ page }) => {
  await page.goto("/en/organizations");
  await page.getByLabel("Name, former name or symbol").fill("曦望");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Sunrise/]);
  await page.goto("/en/organizations?q=HKEX:20");
  await expect(page.getByRole("rowheader")).toHaveText([/SenseTime/]);
});

test("an address with capitals leads to the page", async ({ request }) => {
  for (const folder of ["organizations", "investors"]) {
    const answer = await request.get(`/en/${folder}/SenseTime?currency=USD`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(`/en/${folder}/sensetime?currency=USD`);
    // Written in percents, a name is no address with capitals.
    for (const name of ["曦望", "İDG", "Sense Time"]) {
      const path = `/en/${folder}/${encodeURIComponent(name)}`;
      expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
    }
  }
});

test("what a reader types before the scripts come is kept", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/en/organizations", { waitUntil: "commit" });
  const search = page.getByLabel("Name, former name or symbol");
  await search.fill("曦望");
  release();
  await page.waitForLoadState("networkidle");
  await expect(search).toHaveValue("曦望");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("rowheader")).toHaveText([/Sunrise/]);
});

test("Sunrise shows where it came from, who runs it, what it makes and both founding dates", async ({
  page,
}) => {
  await page.goto("/en/organizations/sunrise");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Sunrise\s+曦望/);
  const glance = page.getByRole("region", { name: "At a glance" });
  await expect(glance).toContainText("Raised to date in CNY");
  await expect(glance).toContainText("Latest round");
  await expect(glance).toContainText("June 2025");
  await expect(glance).toContainText("December 2024");
  const ties = page.getByRole("region", { name: "Ties to others" });
  await expect(ties).toContainText("Member of the group of");
  await expect(ties).toContainText("Spun out of");
  await expect(page.getByRole("region", { name: "People" })).toContainText("Xu Bing");
  const products = page.getByRole("region", { name: "Products" });
  await expect(products.getByRole("listitem").filter({ hasText: "S3" })).toContainText("planned");
});

test("SenseTime shows its group, its revenue and money raised apart from planned money", async ({
  page,
}) => {
  await page.goto("/en/organizations/sensetime");
  const reported = page.getByRole("region", { name: "As reported" }).first();
  await expect(reported).toContainText("CNY 3.77bn");
  await expect(reported).toContainText("+10.8%");
  await expect(reported).toContainText("63.7%");
  await expect(reported).toContainText("34.8%");
  const ties = page.getByRole("region", { name: "Ties to others" });
  for (const member of [
    "SenseAuto",
    "SenseRobot",
    "SenseTime Medical",
    "SenseTime Shanhui",
    "Sunrise",
  ]) {
    await expect(ties).toContainText(member);
  }
  await expect(page.getByText("In no total of money raised: 1 planned.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Shareholders" })).toContainText("21.73%");
});

test("rounds of an organization lead to the rounds, its investors to their pages", async ({
  page,
}) => {
  await page.goto("/en/organizations/sunrise");
  const investors = page.getByRole("region", { name: "Investors in its rounds" });
  await investors.getByRole("link", { name: "Huaxu Fund", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/investors\/huaxu-fund$/);
});

test("an organization without rounds says that none is on record", async ({ page }) => {
  await page.goto("/en/organizations/idc");
  await expect(page.getByText("No round of IDC is on record.")).toBeVisible();
});

test("an unknown organization is not found", async ({ page }) => {
  const answer = await page.goto("/en/organizations/no-such-organization");
  expect(answer?.status()).toBe(404);
});
