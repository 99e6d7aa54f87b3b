import { expect, type Locator, type Page, test } from "@playwright/test";
import { untilKept } from "./fixtures/round-form";
import { signIn } from "./fixtures/sign-in";
import { onStageDatabase } from "./fixtures/stage-database";

/** Which report of SenseTime a test types into: each its own, so that they can run beside each other. */
async function openTable(page: Page, slug: string, query = ""): Promise<string> {
  const id = await onStageDatabase(async (client) => {
    const { rows } = await client.query(`SELECT id FROM "FinancialReport" WHERE slug = $1`, [slug]);
    return String(rows[0].id);
  });
  await page.goto(`/en/admin/figures/${id}${query}`);
  return id;
}

/** The same with scripts: before they have come it is a table of inputs, where typing replaces nothing. */
async function openGrid(page: Page, slug: string, query = ""): Promise<string> {
  const id = await openTable(page, slug, query);
  await expect(page.getByRole("grid", { name: "Figures by period" })).toBeVisible();
  return id;
}

const cell = (page: Page, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });
const save = (page: Page) =>
  page.getByRole("main").getByRole("button", { exact: true, name: "Save" });
/** Where figures rest on articles alone, the grid proposes no source. */
const chooseSource = (page: Page) =>
  page.getByLabel("Source", { exact: true }).fill("sina-finance-facaf2");
const alert = (page: Page) => page.getByRole("alert").filter({ hasText: "not saved yet" });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Saves what may be doubtful: figures made up for a test are held against those that stand. */
async function saveAnyway(page: Page, button: Locator): Promise<void> {
  await button.click();
  const anyway = page.getByRole("button", { name: "I have checked the source" });
  const saved = page.getByRole("status").filter({ hasText: /are (?:saved|sent for review)/ });
  await expect(anyway.or(saved).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(saved).toBeVisible();
}

test("a report is chosen from the list of them", async ({ page }) => {
  await signIn(page, "EDITOR");
  await page.goto("/en/admin/figures");
  await page.getByLabel("Company").selectOption("SenseTime");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "Annual results, FY2025" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "SenseTime, annual results, FY2025",
  );
  await expect(page.getByRole("grid", { name: "Figures by period" })).toBeVisible();
});

test("figures are typed, pasted and taken back by keys, and stand on the public page", async ({
  page,
}) => {
  await signIn(page, "ADMIN");
  await openGrid(page, "sensetime-annual-2025", "?scheme=generative-vision-x&scale=1000");
  await chooseSource(page);
  const revenue = cell(page, "Revenue, FY2025");
  await expect(revenue).not.toHaveValue("");
  await revenue.click();
  await expect(revenue).toBeFocused();

  // Arrows walk, typing replaces, Enter goes down and Tab to the right.
  await page.keyboard.press("ArrowDown");
  const growth = cell(page, "Revenue growth, FY2025");
  await expect(growth).toBeFocused();
  await page.keyboard.type("32.9");
  await page.keyboard.press("Tab");
  await expect(cell(page, "Revenue growth, FY2024")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(growth).toHaveValue("32.9");
  await page.keyboard.press("Escape");

  // A block of a spreadsheet, with a thousands separator, full-width digits and a loss in brackets.
  const generative = cell(page, "Revenue, Generative AI, FY2025");
  await generative.click();
  await paste(page, "3,630,000\t2,404,000\r\n１，０５０，０００\t1,200,000\r\n(1,000)\t5\r\n");
  await expect(generative).toHaveValue("3,630,000");
  await expect(cell(page, "Revenue, Vision AI, FY2025")).toHaveValue("１，０５０，０００");
  const x = cell(page, "Revenue, X Innovative Business, FY2024");
  await expect(x).toHaveValue("5");
  await expect(page.getByText("6 cells pasted.")).toBeVisible();
  const sum = page.getByRole("row").filter({ hasText: "Segments added up" });
  await expect(sum).toContainText("CNY 4,679m");
  await expect(sum).toContainText("differs from the total");
  await page.keyboard.press("Control+z");
  await expect(x).toHaveValue("");
  await page.keyboard.press("Control+y");
  await expect(x).toHaveValue("5");
  await page.keyboard.press("Control+z");
  await expect(generative).toHaveValue("");

  // An error names its cell, and the keys go there.
  const vision = cell(page, "Revenue, Vision AI, FY2025");
  await vision.click();
  await page.keyboard.type("soon");
  await page.keyboard.press("Control+Enter");
  await expect(alert(page)).toContainText("Revenue, Vision AI, FY2025: This is not understood");
  await expect(vision).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await vision.click();
  await page.keyboard.type("1,234,500");
  await expect(page.getByText("CNY 1,234.5m").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await saveAnyway(page, save(page));
  await expect(page.getByRole("status").filter({ hasText: "are saved" })).toBeVisible();
  await expect(vision).toHaveValue("1,234,500");
  await expect(growth).toHaveValue("32.9%");
  await page.goto("/en/revenue");
  await expect(page.getByText("32.9%").first()).toBeVisible();
});

test("an emptied figure is asked about, and an editor's figures wait for review as one proposal", async ({
  page,
}) => {
  await signIn(page, "EDITOR");
  await openGrid(page, "sensetime-interim-2024");
  await chooseSource(page);
  await cell(page, "Gross profit, H1 2024").click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("44.1");
  await page.keyboard.press("Enter");
  const send = page.getByRole("main").getByRole("button", { name: "Send for review" });
  await send.click();
  await expect(page.getByText("Figures would be deleted")).toBeVisible();
  await page.getByLabel("Delete the figure whose cell is empty now").check();
  await saveAnyway(page, send);
  await expect(page.getByRole("status").filter({ hasText: "sent for review" })).toBeVisible();
  await expect(cell(page, "Gross profit, H1 2024")).not.toHaveValue("");
  await page.getByRole("link", { name: "See the proposal" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("SenseTime");
  await expect(page.getByRole("main")).toContainText("44.1%");
});

test("what was typed outlives a reload and an expired session", async ({ page }) => {
  await signIn(page, "EDITOR");
  const id = await openGrid(page, "sensetime-interim-2023", "?scale=1000");
  const owners = "Profit or loss of the owners, H1 2023";
  await cell(page, owners).click();
  await paste(page, "(3,142,000)");
  await untilKept(page);
  await page.reload();
  await expect(cell(page, owners)).toHaveValue("");
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(cell(page, owners)).toHaveValue("(3,142,000)");

  await page.context().clearCookies();
  const send = page.getByRole("main").getByRole("button", { name: "Send for review" });
  await send.click();
  await expect(page.getByRole("alert").filter({ hasText: "no longer signed in" })).toBeVisible();
  await expect(cell(page, owners)).toHaveValue("(3,142,000)");
  await signIn(page, "EDITOR");
  await page.goto(`/en/admin/figures/${id}`);
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(cell(page, owners)).toHaveValue("(3,142,000)");
  await expect(page.getByLabel("A bare figure counts")).toHaveValue("1000");
  await saveAnyway(page, send);
  await expect(page.getByRole("status").filter({ hasText: "sent for review" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("You typed here on")).toHaveCount(0);
});

test("a figure that somebody else changed meanwhile is shown with both values", async ({
  page,
  browser,
}) => {
  const name = "Adjusted EBITDA, FY2023";
  const others = await browser.newPage();
  for (const one of [page, others]) {
    await signIn(one, "ADMIN");
    await openGrid(one, "sensetime-annual-2023");
    await cell(one, name).click();
    await one.keyboard.type(one === page ? "(5,430)" : "(5,440)");
    await one.keyboard.press("Enter");
  }
  await saveAnyway(others, save(others));
  await expect(others.getByRole("status").filter({ hasText: "are saved" })).toBeVisible();
  await others.close();
  await save(page).click();
  const conflict = page.getByRole("status").filter({ hasText: "changed the same figures" });
  await expect(conflict).toContainText("You say −CNY 5.43bn, and −CNY 5.44bn stands there now.");
  await saveAnyway(page, save(page));
  await expect(page.getByRole("status").filter({ hasText: "are saved" })).toBeVisible();
  await expect(cell(page, name)).toHaveValue("−5,430");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a table of inputs is read back, shows how it was understood, and saves", async ({
    page,
  }) => {
    await signIn(page, "ADMIN");
    await openTable(page, "sensetime-interim-2022", "?scale=1000&periods=H1+2020");
    await cell(page, "Cost of sales, H1 2022").fill("468,000");
    await cell(page, "Revenue, H1 2020").fill("hardly");
    await save(page).click();
    await expect(alert(page)).toContainText("Revenue, H1 2020: This is not understood");
    await cell(page, "Revenue, H1 2020").fill("");
    await save(page).click();
    await expect(page.getByText("Look at how it was understood")).toBeVisible();
    await expect(page.getByRole("status")).toContainText("Cost of sales, H1 2022: CNY 468m");
    await saveAnyway(page, save(page));
    await expect(page.getByRole("status").filter({ hasText: "are saved" })).toBeVisible();
    await expect(cell(page, "Cost of sales, H1 2022")).toHaveValue("468,000");
  });
});
