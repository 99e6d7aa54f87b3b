import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { enterRound, proposeDescriptions, proposeRound, smallRound } from "./fixtures/proposal";
import { newCompanyName, rowOf, saveSeen, untilKept } from "./fixtures/round-form";
import { openAs, signIn } from "./fixtures/sign-in";

/** A browser of its own, with scripts as the test has them, where somebody is signed in. */
async function desk(
  browser: Browser,
  role: "REVIEWER" | "ADMIN",
  path: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await openAs(page, role, path);
  return page;
}

/** Whose description these tests change. */
const COMPANY = "sensetime-medical";
/** The same for programs, since tests run beside each other. */
const PROGRAMS = "senserobot";

const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });
const comment = (page: Page) => page.getByLabel("Comment");
const told = (page: Page, title: string) => page.getByRole("status").filter({ hasText: title });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a round is proposed, returned, sent again and published", async ({ page, browser }) => {
      const company = newCompanyName();
      const path = await proposeRound(page, company, javaScriptEnabled);
      const review = await desk(browser, "REVIEWER", "/en/admin/proposals", javaScriptEnabled);

      await expect(review.getByRole("link", { name: /^Proposals \(\d+\)$/ })).toBeVisible();
      await review.getByRole("link", { name: new RegExp(company) }).click();
      await expect(review).toHaveURL(new RegExp(`${path}$`));
      const round = review.getByRole("article").filter({ hasText: "Series A" }).last();
      const row = (field: string) =>
        round.getByRole("row").filter({ has: review.getByRole("rowheader", { name: field }) });
      await expect(row("Announced")).toContainText("July 2025");
      await expect(row("Amount raised")).toContainText("undisclosed");
      await expect(row("Amount raised")).toContainText(`${company} Daily`);
      await expect(review.getByRole("main")).toContainText(`${company} new`);

      await button(review, "Return to its author").click();
      await expect(comment(review)).toHaveAccessibleDescription(/Write a comment/);
      await comment(review).fill("Which page of the paper?");
      await button(review, "Return to its author").click();
      await expect(told(review, "It is back with its author")).toBeVisible();
      await expect(button(review, "Publish")).toHaveCount(0);

      await page.goto("/en/admin/proposals?status=DRAFT&mine=1");
      await page.getByRole("link", { name: new RegExp(company) }).click();
      await expect(page.getByRole("main")).toContainText("Which page of the paper?");
      await comment(page).fill("Page one.");
      await button(page, "Send for review").click();
      await expect(told(page, "It waits for review")).toBeVisible();
      await expect(button(page, "Publish")).toHaveCount(0);

      await review.goto(path);
      await expect(review.getByRole("main")).toContainText("Page one.");
      await button(review, "Publish").click();
      await expect(told(review, "It is published")).toBeVisible();
      await told(review, "It is published").getByRole("link", { name: company }).click();
      await expect(review.getByRole("main")).toContainText("July 2025");
      await expect(review.getByRole("heading", { level: 1 })).toContainText(company);
      await review.context().close();
    });

    test("a returned round is mended in its form, and its reviewer sees what changed", async ({
      page,
      browser,
    }) => {
      const company = newCompanyName();
      const path = await proposeRound(page, company, javaScriptEnabled);
      const review = await desk(browser, "REVIEWER", path, javaScriptEnabled);
      await comment(review).fill("The paper has an amount.");
      await button(review, "Return to its author").click();
      await expect(told(review, "It is back with its author")).toBeVisible();

      await page.goto(path);
      await page.getByRole("link", { name: "Mend it" }).click();
      await expect(page.getByLabel("Organization", { exact: true })).toHaveValue(company);
      await expect(rowOf(page, "Source 1").getByLabel("Reliability")).toHaveValue("B");
      await page.getByLabel("Amount raised").fill("近10亿元");
      await button(page, "Keep as draft").click();
      await expect(told(page, "It is kept as a draft")).toBeVisible();
      await page.getByRole("link", { name: "Mend it" }).click();
      await expect(page.getByLabel("Amount raised")).toHaveValue("近10亿元");
      await saveSeen(button(page, "Send for review"), javaScriptEnabled);
      await expect(told(page, "It waits for review")).toBeVisible();
      await expect(page.getByRole("main")).toContainText("The paper has an amount.");
      await expect(page.getByRole("link", { name: "Mend it" })).toHaveCount(0);

      await review.goto(path);
      const changed = review.getByRole("region", { name: "What its author changed" });
      await expect(changed.getByRole("row")).toHaveCount(2);
      await expect(changed.getByRole("row").last()).toContainText("nearly CNY 1bn");
      await button(review, "Publish").click();
      await expect(told(review, "It is published")).toBeVisible();
      await review.context().close();
    });

    test("a field that was changed meanwhile is published as the reviewer chooses", async ({
      page,
      browser,
    }) => {
      const [theirs, mine] = [newCompanyName(), newCompanyName()];
      const texts = [theirs, mine];
      const [first = "", second = ""] = await proposeDescriptions(COMPANY, "EDITOR", texts);
      await openAs(page, "REVIEWER", second);
      const other = await desk(browser, "ADMIN", first, javaScriptEnabled);
      await button(other, "Publish").click();
      await expect(told(other, "It is published")).toBeVisible();
      await other.context().close();

      await button(page, "Publish").click();
      await expect(page.getByText("One field was changed meanwhile too")).toBeVisible();
      const field = page.getByRole("group", { name: /Description/ });
      await expect(field).toContainText(theirs);
      await expect(field).toContainText(mine);
      await button(page, "Publish").click();
      await expect(field).toHaveAccessibleDescription(/Choose whose word holds/);
      const proposed = field.getByRole("radio", { name: "What is proposed" });
      await proposed.focus();
      await page.keyboard.press("Space");
      await expect(proposed).toBeChecked();
      await page.keyboard.press("Enter");
      await expect(comment(page)).toHaveAccessibleDescription(/Write a comment/);
      await expect(proposed).toBeChecked();
      await button(page, "Publish").click();
      await expect(told(page, "It is published")).toBeVisible();
      await page.goto(`/en/organizations/${COMPANY}`);
      await expect(page.getByRole("main")).toContainText(mine);
      await expect(page.getByRole("main")).not.toContainText(theirs);
    });
  });
}

test("of two reviewers at once the second is told", async ({ page, browser }) => {
  await signIn(page, "EDITOR");
  const path = await enterRound(page, newCompanyName());
  const first = await desk(browser, "REVIEWER", path);
  const second = await desk(browser, "ADMIN", path);
  await button(first, "Publish").click();
  await expect(told(first, "It is published")).toBeVisible();

  await comment(second).fill("There is no such company.");
  await button(second, "Reject").click();
  const refusal = second.getByRole("alert").filter({ hasText: "Nothing was done" });
  await expect(refusal).toContainText("Somebody else has decided on it in the meantime.");
  await expect(comment(second)).toHaveValue("There is no such company.");
  await refusal.getByRole("link", { name: "Look at what stands now" }).click();
  await expect(second.getByRole("main")).toContainText("It stands on the public pages.");
  await expect(button(second, "Reject")).toHaveCount(0);
  await first.context().close();
  await second.context().close();
});

test("a reviewer's own proposal says why they cannot publish it; an administrator's that it is recorded", async ({
  page,
  browser,
}) => {
  const [reviewers = ""] = await proposeDescriptions(COMPANY, "REVIEWER", ["By a reviewer"]);
  await openAs(page, "REVIEWER", reviewers);
  await expect(page.getByText("another reviewer decides on it")).toBeVisible();
  await expect(button(page, "Publish")).toHaveCount(0);
  await expect(button(page, "Reject")).toHaveCount(0);
  await button(page, "Take back").click();
  await expect(told(page, "It is taken back")).toBeVisible();

  const [admins = ""] = await proposeDescriptions(COMPANY, "ADMIN", ["By an administrator"]);
  const admin = await desk(browser, "ADMIN", admins);
  await expect(admin.getByText("author and reviewer are the same person")).toBeVisible();
  await expect(button(admin, "Publish")).toBeVisible();
  await admin.context().close();
});

test("a program is told of both versions with status 409, and publishes what it chooses", async ({
  page,
}) => {
  const [theirs, mine] = [newCompanyName(), newCompanyName()];
  const [first = "", second = ""] = await proposeDescriptions(PROGRAMS, "EDITOR", [theirs, mine]);
  const address = (path: string) => `${path.replace("/en/admin", "/api/v1")}/publish`;
  const signedOut = await page.request.post(address(first), { data: { version: 1 } });
  expect(signedOut.status()).toBe(401);
  await openAs(page, "REVIEWER", first);
  const foreign = await page.request.post(address(first), {
    data: { version: 1 },
    headers: { Origin: "https://example.org" },
  });
  expect(foreign.status()).toBe(403);
  expect((await page.request.post(address(first), { data: "{" })).status()).toBe(400);
  expect((await page.request.post(address(first), { data: { version: 1 } })).status()).toBe(200);

  const conflict = await page.request.post(address(second), { data: { version: 1 } });
  expect(conflict.status()).toBe(409);
  const told: unknown = await conflict.json();
  expect(told).toMatchObject({
    error: { code: "edit.fieldConflict" },
    conflicts: [
      {
        field: "description",
        theirs: { columns: { description: theirs } },
        mine: { columns: { description: mine } },
      },
    ],
  });
  const { conflicts } = z.object({ conflicts: z.array(z.object({ key: z.string() })) }).parse(told);
  const choices = Object.fromEntries(conflicts.map(({ key }) => [key, "theirs"]));
  const chosen = { data: { version: 1, choices } };
  expect((await page.request.post(address(second), chosen)).status()).toBe(200);
  expect((await page.request.post(address(second), chosen)).status()).toBe(409);
  await page.goto(`/en/organizations/${PROGRAMS}`);
  await expect(page.getByRole("main")).toContainText(theirs);
});

test("a program proposes what a form would, hears what is wrong by field, and answers a doubt", async ({
  page,
}) => {
  const name = newCompanyName();
  const round = { ...smallRound(name), moneyRaised: "近10亿元" };
  const propose = (said: object) =>
    page.request.post("/api/v1/proposals", {
      data: { type: "FundingRound", form: { ...round, ...said } },
    });
  await openAs(page, "EDITOR", "/en/admin");

  const wrong = await propose({ announcedOn: { date: "some day" }, sources: [] });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).fields).toEqual({
    "announcedOn.date": [expect.objectContaining({ code: "date.malformed" })],
    sources: [expect.objectContaining({ code: "source.required" })],
  });
  const shapeless = await propose({ announcedOn: "some day" });
  expect(shapeless.status()).toBe(422);
  expect((await shapeless.json()).fields.announcedOn).toEqual([
    { code: "value.malformed", message: expect.stringContaining("expected object") },
  ]);

  const token = randomUUID();
  for (const answer of [await propose({ token }), await propose({ token })]) {
    expect(answer.status()).toBe(201);
    expect(await answer.json()).toEqual({ proposalId: token, entityId: token, isPublished: false });
  }
  await page.goto(`/en/admin/proposals/${token}`);
  await expect(page.getByRole("main")).toContainText("nearly CNY 1bn");

  const doubted = await propose({});
  expect(doubted.status()).toBe(409);
  const { warnings } = z
    .object({ warnings: z.array(z.object({ key: z.string(), code: z.string() })) })
    .parse(await doubted.json());
  expect(warnings.map(({ code }) => code)).toEqual(["sameName"]);
  const answered = { seenWarnings: warnings.map(({ key }) => key), reason: "A second closing" };
  expect((await propose(answered)).status()).toBe(201);
});

test("what is typed into a returned proposal outlives a reload, until it is sent", async ({
  page,
  browser,
}) => {
  const company = newCompanyName();
  await signIn(page, "EDITOR");
  const path = await enterRound(page, company);
  const review = await desk(browser, "REVIEWER", path);
  await comment(review).fill("Which amount?");
  await button(review, "Return to its author").click();
  await expect(told(review, "It is back with its author")).toBeVisible();
  await review.context().close();

  await page.goto(`${path}/mend`);
  await page.getByLabel("Amount raised").fill("over 2bn CNY");
  await untilKept(page);
  await page.reload();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(page.getByLabel("Amount raised")).toHaveValue("over 2bn CNY");
  await button(page, "Send for review").dblclick();
  await expect(told(page, "It waits for review")).toBeVisible();
  await expect(page.getByRole("main").getByText("sent it for review")).toHaveCount(1);
  await page.goto(`${path}/mend`);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText(company);
});
