import { expect, type Page, test } from "@playwright/test";
import { fillSource, newCompanyName } from "./fixtures/round-form";
import { signIn } from "./fixtures/sign-in";

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first();

async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { exact: true, name: "Save" }).click();
  const saved = page.getByRole("status").filter({ hasText: "is saved" });
  await expect(saved).toContainText(name);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a division and its segment are saved, and get their line in the grid of figures", async ({
      page,
    }) => {
      const [division, segment] = [newCompanyName(), newCompanyName()];
      await signIn(page, "ADMIN");
      await page.goto("/en/admin/entities/SegmentScheme/new");
      await field(page, "Organization").fill("SenseTime");
      await field(page, "Name").fill(division);
      await field(page, "Place in the order").fill(javaScriptEnabled ? "7" : "8");
      await page.getByLabel("Its segments add up to the total").uncheck();
      await saveAs(page, division);
      await page.getByRole("link", { name: "Change it" }).click();
      await expect(field(page, "Name")).toHaveValue(division);
      await expect(page.getByLabel("Its segments add up to the total")).not.toBeChecked();

      await page.goto("/en/admin/entities/RevenueSegment/new");
      await field(page, "Division").fill(division);
      await field(page, "Name").fill(segment);
      await field(page, "Place in the order").fill("0");
      await saveAs(page, segment);

      await page.goto("/en/admin/figures");
      await page.getByRole("link", { name: "Annual results, FY2021" }).click();
      await page.getByLabel("Segments", { exact: true }).selectOption(division);
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Show" }).click();
      await expect(
        page.getByRole("textbox", { name: `Revenue, ${segment}, FY2021` }),
      ).toBeVisible();
      await expect(page.getByRole("row").filter({ hasText: "Segments added up" })).toHaveCount(1);
    });

    test("an investor's part in a round is saved, and stands on the page of the round", async ({
      page,
    }) => {
      const investor = javaScriptEnabled ? "Kunlunxin" : "Cambricon";
      const round = "sensetime-medical-2025-11";
      await signIn(page, "ADMIN");
      await page.goto("/en/admin/entities/Investment/new");
      await field(page, "Round").fill(round);
      await page.getByRole("combobox", { name: "Investor", exact: true }).fill(investor);
      await page.getByLabel("Own amount").fill("近1.5亿元");
      await page.getByLabel("Led the round").check();
      await fillSource(page, newCompanyName());
      const save = page.getByRole("main").getByRole("button", { exact: true, name: "Save" });
      if (!javaScriptEnabled) {
        await save.click();
        await expect(page.getByText("Look at how it was understood")).toBeVisible();
      }
      const understood = page.getByRole("status").filter({ hasText: "nearly CNY 150m" });
      await expect(understood.first()).toBeVisible();
      await save.click();
      await expect(page.getByRole("status").filter({ hasText: "is saved" })).toBeVisible();
      await page.goto(`/en/rounds/${round}`);
      const line = page.getByRole("row").filter({ hasText: investor });
      await expect(line).toContainText("nearly CNY 150m");
    });
  });
}
