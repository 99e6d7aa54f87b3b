import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";

import { enterRound } from "./fixtures/proposal";
import { fillRoundOf, fillSource, newCompanyName, rowOf, saveSeen } from "./fixtures/round-form";
import { NEW_ROUND, openAs, signIn } from "./fixtures/sign-in";
import { onStageDatabase } from "./fixtures/stage-database";

const doubts = (page: Page) => page.locator("#warnings");
const send = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: "Send for review" });
const savedForReview = (page: Page) => page.getByRole("status").filter({ hasText: "for review" });

/** Opens the form that mends an entity of the data set, found by a condition on its row. */
async function openEdit(page: Page, type: string, condition: string): Promise<void> {
  const id = await onStageDatabase(async (client) => {
    const found = await client.query(`SELECT t.id FROM "${type}" t WHERE ${condition} LIMIT 1`);
    return z.object({ id: z.uuid() }).parse(found.rows[0]).id;
  });
  await openAs(page, "EDITOR", `/en/admin/entities/${type}/${id}/edit`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a lookalike round is saved with a reason, which its reviewer reads", async ({ page }) => {
      const name = newCompanyName();
      await signIn(page, "ADMIN");
      await enterRound(page, name);
      await page.context().clearCookies();

      await openAs(page, "EDITOR", NEW_ROUND);
      await page.getByLabel("Organization", { exact: true }).fill(name);
      await fillRoundOf(page, name);
      await saveSeen(send(page).last(), javaScriptEnabled);
      await expect(doubts(page)).toContainText("One thing to look at before this is saved");
      await expect(doubts(page)).toContainText(`Announced: This may be ${name}`);
      const beside = doubts(page).getByRole("link", { name });
      await expect(beside).toHaveAttribute("href", /^\/en\/rounds\/trial-/);
      if (javaScriptEnabled) await expect(doubts(page)).toBeFocused();

      await doubts(page).getByRole("button", { name: "Save anyway" }).click();
      const reason = doubts(page).getByLabel("Why it is right all the same");
      await expect(reason).toHaveAttribute("aria-invalid", "true");
      await reason.fill("A second closing of the same month");
      await doubts(page).getByRole("button", { name: "Save anyway" }).click();
      await expect(page).toHaveURL(/[?&]proposed=/);
      const id = new URL(page.url()).searchParams.get("proposed");
      await page.context().clearCookies();

      await openAs(page, "REVIEWER", `/en/admin/proposals/${id}`);
      const told = page.getByRole("region", { name: "Doubts" });
      await expect(told).toContainText(`This may be ${name}`);
      await expect(told).toContainText("“A second closing of the same month”");
      await expect(told).not.toContainText("Doubts as the data stands now");
      await page.getByRole("button", { name: "Publish" }).click();
      await page.getByRole("link", { name: "All that was changed with it" }).click();
      await expect(page.getByRole("region", { name: "Doubts" })).toContainText("A second closing");
    });

    test("a name that another has, and a day that has not come, are saved with one click", async ({
      page,
    }) => {
      await openAs(page, "EDITOR", "/en/admin/entities/Organization/new");
      await page.getByLabel("Name", { exact: true }).fill("SENSETIME Holdings Ltd.");
      await page.getByLabel("Kind", { exact: true }).first().selectOption("COMPANY");
      await page.getByLabel(/^Founded/).fill("2098");
      await fillSource(page, newCompanyName());
      await saveSeen(send(page), javaScriptEnabled);
      await expect(doubts(page)).toContainText("goes by “SenseTime” already");
      await expect(doubts(page)).toContainText("2098 has not come yet");
      const click = doubts(page).getByRole("button", { name: "it is not the same" });

      // Another value, another doubt: the click covers what was shown.
      await page.getByLabel(/^Founded/).fill("2097");
      await click.click();
      if (!javaScriptEnabled) await send(page).click();
      await expect(doubts(page)).toContainText("2097 has not come yet");
      await click.click();
      await expect(savedForReview(page).first()).toBeVisible();
    });
  });
}

test("a figure ten times as large is held against its sources, its years and its printed words", async ({
  page,
}) => {
  await openEdit(page, "FundingRound", `slug = 'sunrise-first-round-2025-07'`);
  await page.getByLabel("Amount raised", { exact: true }).fill("近100亿元");
  await fillSource(page, newCompanyName());
  const source = rowOf(page, "Source 1");
  await source.getByLabel("Amount as printed").fill("近10亿元");
  await source.getByLabel("Reliability").selectOption("D");
  await send(page).click();
  await expect(doubts(page)).toContainText("10 times what is given as printed: “近10亿元”");
  await expect(doubts(page)).toContainText(/is 10 times what .* says: nearly CNY 1bn/);
  await expect(doubts(page)).toContainText("A source of reliability D would take the place of");
  await doubts(page).getByRole("button", { name: "I have checked the source" }).click();
  await expect(savedForReview(page).first()).toBeVisible();
});

test("a reported figure is held against the years beside it and the segments of its scheme", async ({
  page,
}) => {
  const next = `"fiscalPeriod" = 'FY' AND EXISTS (SELECT 1 FROM "ReportedFigure" n WHERE n.metric = t.metric
    AND n."segmentId" IS NOT DISTINCT FROM t."segmentId" AND n."organizationId" = t."organizationId"
    AND n."fiscalPeriod" = 'FY' AND n."fiscalYear" = t."fiscalYear" - 1)`;
  await openEdit(
    page,
    "ReportedFigure",
    `metric = 'REVENUE' AND "segmentId" IS NOT NULL AND ${next}`,
  );
  const figure = page.getByLabel("Figure", { exact: true });
  const before = await figure.inputValue();
  await figure.fill(before.replace(/(\d)(\.|,|m|bn|$)/, "$10$2"));
  await fillSource(page, newCompanyName());
  await send(page).click();
  await expect(doubts(page)).toContainText(/The segments come to .*, and the total is/);
  await figure.fill("CNY 900bn");
  await send(page).click();
  await expect(doubts(page)).toContainText(/lies a growth of [\d,]+%/);
});

test("stakes of more than the whole are told", async ({ page }) => {
  await openEdit(page, "Shareholding", `"stakeQualifier" = 'EXACT'`);
  const asOf = await page.getByLabel(/^As of/).inputValue();
  const organization = await page.getByLabel("Organization", { exact: true }).inputValue();
  await page.goto("/en/admin/entities/Shareholding/new");
  await page.getByLabel("Holder", { exact: true }).fill("徐冰");
  await page.getByLabel("Organization", { exact: true }).fill(organization);
  await page.getByLabel("Stake", { exact: true }).fill("99.9%");
  await page.getByLabel(/^As of/).fill(asOf);
  await fillSource(page, newCompanyName());
  await send(page).click();
  await expect(doubts(page)).toContainText(/The owners together hold 1\d\d[.\d]*% as of/);
});

test("money out of proportion to the other rounds is told", async ({ page }) => {
  await openEdit(page, "FundingRound", `slug = 'sensetime-placing-2025-07'`);
  await page.getByLabel("Amount raised", { exact: true }).fill("HKD 900bn");
  await fillSource(page, newCompanyName());
  await send(page).click();
  await expect(doubts(page)).toContainText("times as much as the largest other round");
});
