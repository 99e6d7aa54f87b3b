import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { newCompanyName } from "./fixtures/round-form";
import { openAs } from "./fixtures/sign-in";

const IMPORTS = "/en/admin/imports";
const SOURCE = "lieyunwang-2025";

/** Lines of a file of organizations, under headers in somebody's own words. */
function fileOf(lines: readonly string[]) {
  const text = ["English name,Kind,Founded,What source says so", ...lines].join("\r\n");
  return { name: "companies.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

async function upload(page: Page, file: ReturnType<typeof fileOf>): Promise<void> {
  await page.getByLabel("Each row is about").selectOption("Organization");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload" }).click();
}

/** Says what the columns hold, and waits for what every row would do. */
async function check(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "companies.csv" })).toBeVisible();
  await expect(page.getByLabel("English name is read as")).toHaveValue("name");
  await page.getByLabel("What source says so is read as").selectOption("Source");
  await page.getByRole("button", { name: "Look at every row" }).click();
  await expect(page.getByRole("heading", { name: "What every row does" })).toBeVisible();
}

const rowsOf = (page: Page) =>
  page.getByRole("region", { name: "What every row does" }).getByRole("row");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an administrator imports a file, sees it on the public page and takes it back", async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const [one, two] = [newCompanyName(), newCompanyName()];
      await openAs(page, "ADMIN", IMPORTS);
      await upload(
        page,
        fileOf([
          `${one},COMPANY,July 2019,${SOURCE}`,
          `${two},COMPANY,13/14/2025,${SOURCE}`,
          `SenseTime,COMPANY,,${SOURCE}`,
        ]),
      );
      await check(page);
      await expect(page.getByRole("link", { name: "new (1)" })).toBeVisible();
      await page.getByRole("link", { name: "error (1)" }).click();
      const row = rowsOf(page).filter({ hasText: two });
      await expect(row).toContainText("Founded: The calendar has no such date");
      const [errors] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Errors as CSV" }).click(),
      ]);
      expect(parse(readFileSync(await errors.path()), { bom: true, columns: true })).toMatchObject([
        { row: "3", column: "foundedOn", value: "13/14/2025" },
      ]);
      await expect(page.getByRole("button", { name: "Carry it out" })).toHaveCount(0);
      await page.getByRole("button", { name: "Leave out row 3" }).click();
      await expect(row).toContainText("left out");
      await page.getByRole("button", { name: "Carry it out" }).click();
      await expect(page.getByText("The import is carried out")).toBeVisible();
      const address = page.url();

      const found = `/en/organizations?${new URLSearchParams({ q: one })}`;
      await page.goto(found);
      await expect(page.getByRole("rowheader").filter({ hasText: one })).toBeVisible();
      await expect(page.getByText("July 2019")).toBeVisible();
      await page.goto(address);
      await page.getByRole("link", { name: "See what it changed" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Imported");
      await page.getByRole("link", { name: "To the import" }).click();
      await page.getByRole("button", { name: "Take the whole import back" }).click();
      await expect(page.getByText("The import is undone")).toBeVisible();
      await page.goto(found);
      await expect(page.getByRole("rowheader")).toHaveCount(0);
    });

    test("a file that is no table is refused beside its field, and what else was said stays", async ({
      page,
    }) => {
      await openAs(page, "EDITOR", IMPORTS);
      await upload(page, {
        ...{ name: "photo.csv", mimeType: "text/csv" },
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      });
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "This is neither CSV nor XLSX.",
      );
      await expect(page.getByLabel("File", { exact: true })).toHaveAttribute(
        "aria-invalid",
        "true",
      );
      await expect(page.getByLabel("Each row is about")).toHaveValue("organizations");
      await upload(page, fileOf([`"Unclosed,COMPANY,,${SOURCE}`]));
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "A quotation mark opens",
      );
    });

    test("an editor hands an import in, and gives another one up", async ({ page, browser }) => {
      test.setTimeout(120_000);
      const name = newCompanyName();
      await openAs(page, "EDITOR", IMPORTS);
      await upload(page, fileOf([`${name},COMPANY,2020,${SOURCE}`]));
      await check(page);
      await expect(page.getByRole("button", { name: "Carry it out" })).toHaveCount(0);
      await page.getByLabel("For who carries it out").fill("From the yearbook.");
      await page.getByRole("button", { name: "Hand it in" }).click();
      await expect(
        page.getByText("It waits for somebody else who may carry it out."),
      ).toBeVisible();

      const context = await browser.newContext({ javaScriptEnabled });
      const reviewer = await context.newPage();
      await openAs(reviewer, "REVIEWER", IMPORTS);
      await reviewer.goto(page.url());
      await expect(reviewer.getByText("From the yearbook.")).toBeVisible();
      await reviewer.getByRole("button", { name: "Give it back" }).click();
      await expect(reviewer.getByText("Fill this in.").first()).toBeVisible();
      await reviewer.getByRole("button", { name: "Carry it out" }).click();
      await expect(reviewer.getByText("The import is carried out")).toBeVisible();
      await context.close();
      await page.reload();
      await expect(page.getByText("The import is carried out")).toBeVisible();
      await expect(page.getByRole("button", { name: "Take the whole import back" })).toHaveCount(0);

      await page.goto(IMPORTS);
      await upload(page, fileOf([`${newCompanyName()},COMPANY,2020,${SOURCE}`]));
      await page.getByRole("button", { name: "Give the import up" }).click();
      await expect(page.getByText("The import was given up")).toBeVisible();
      await expect(page.getByRole("button", { name: "Look at every row" })).toHaveCount(0);
    });
  });
}

test("a large file tells how far it is, also after a reload, and stops when it is told to", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = newCompanyName();
  const lines = Array.from({ length: 20_000 }, (_, at) => `${name} ${at},COMPANY,2020,${SOURCE}`);
  await openAs(page, "ADMIN", IMPORTS);
  await upload(page, fileOf(lines));
  await page.getByLabel("What source says so is read as").selectOption("Source");
  await page.getByRole("button", { name: "Look at every row" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("progressbar", { name: "Looking at every row" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("It was cancelled, and nothing was written.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Look at every row" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What every row does" })).toHaveCount(0);
});
