import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { inviteSomebody, signInAt } from "./fixtures/new-account";
import { openAs } from "./fixtures/sign-in";

const AUDIT = "/en/admin/audit";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("an administrator finds what somebody did, and takes it out as a file", async ({
      page,
      browser,
    }) => {
      const person = await inviteSomebody(browser, "EDITOR");
      const own = await (await browser.newContext()).newPage();
      await signInAt(own, person, "/en/admin");
      await own.getByRole("button", { name: "Sign out" }).click();
      await expect(own.getByText("You are signed out.")).toBeVisible();
      await own.context().close();

      await openAs(page, "ADMIN", AUDIT);
      await page.getByLabel("Who", { exact: true }).fill(person.name.toUpperCase());
      await page.getByRole("button", { name: "Apply" }).click();
      const actions = page.getByRole("rowheader");
      await expect(actions).toHaveText(["signed out", "signed in", "accepted an invitation"]);
      await page.getByLabel("What", { exact: true }).selectOption("signed in");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(actions).toHaveText(["signed in"]);
      await page.getByRole("link", { name: person.name }).click();
      await expect(actions).toHaveCount(3);
      await page.getByLabel("To", { exact: true }).fill("2020-01-01");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(page.getByText("The log has nothing that fits.")).toBeVisible();

      await page.goto(`${AUDIT}?${new URLSearchParams({ subject: person.name })}`);
      await expect(actions).toHaveText(["accepted an invitation", "invited"]);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download as CSV" }).click(),
      ]);
      const rows = parse(readFileSync(await download.path()), { bom: true, columns: true });
      expect(rows).toHaveLength(2);
      expect(rows[1]).toMatchObject({ action: "invitation.create", subject_name: person.name });
      await page.goto(`${AUDIT}?action=audit.export`);
      const taken = page.getByRole("row").filter({ hasText: person.name });
      await expect(taken.getByRole("rowheader")).toHaveText(["downloaded the log"]);
    });
  });
}
