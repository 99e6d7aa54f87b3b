import { expect, type Page, test } from "@playwright/test";
import { enterRound } from "./fixtures/proposal";
import { newCompanyName } from "./fixtures/round-form";
import { signIn } from "./fixtures/sign-in";

/** A new company with a round, which stand at once; the page is an administrator's. */
async function enterCompany(page: Page): Promise<{ readonly name: string; readonly slug: string }> {
  const name = newCompanyName();
  await enterRound(page, name);
  return { name, slug: name.toLowerCase().replace(" ", "-") };
}

/** Follows a link beside the company in the list of everything. */
async function openFromList(page: Page, slug: string, action: "History" | "Delete" | "Merge") {
  await page.goto(`/en/admin/entities?type=Organization&q=${slug}`);
  const row = page.getByRole("row").filter({ hasText: slug });
  await row.getByRole("link", { name: action }).click();
}

async function say(page: Page, why: string, button: string): Promise<void> {
  await page.getByLabel("Why").fill(why);
  await page.getByRole("button", { name: button, exact: true }).click();
}

async function merge(page: Page, from: string, into: string): Promise<void> {
  await page.goto("/en/admin/organizations/merge");
  await page.getByLabel("Goes").fill(from);
  await page.getByLabel("Stays").fill(into);
  await page.getByRole("button", { name: "Show what moves" }).click();
  await expect(page.getByRole("heading", { name: `${from} goes into ${into}` })).toBeVisible();
  await expect(page.getByRole("region", { name: "goes into" })).toContainText("Round (1)");
  await say(page, "One and the same company.", "Merge");
  await expect(page).toHaveURL(/\/en\/admin\/changes\/[0-9a-f-]+\?done=1/);
}

test("merged organizations lead on from the old address until the merge is taken back", async ({
  page,
  request,
}) => {
  await signIn(page, "ADMIN");
  const [old, now] = [await enterCompany(page), await enterCompany(page)];
  await merge(page, old.name, now.name);
  await expect(page.getByText("Done, and on record")).toBeVisible();

  for (const folder of ["organizations", "investors"]) {
    const answer = await request.get(`/en/${folder}/${old.slug}?currency=USD`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(`/en/${folder}/${now.slug}?currency=USD`);
  }
  const evidence = `/api/v1/evidence/organization.${old.slug}.name`;
  const answer = await request.get(`${evidence}?currency=USD`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe(
    `/api/v1/evidence/organization.${now.slug}.name?currency=USD`,
  );

  await say(page, "Two companies after all.", "Take it back");
  await expect(page.getByText("Done, and on record")).toBeVisible();
  await expect(page.getByText("Takes back an earlier change")).toBeVisible();
  expect((await request.get(`/en/organizations/${old.slug}`)).url()).toContain(old.slug);
});

test("two versions are compared, and an older one stands again; what was built on is not taken back", async ({
  page,
  context,
}) => {
  await signIn(page, "ADMIN");
  const [old, now] = [await enterCompany(page), await enterCompany(page)];
  await merge(page, old.name, now.name);
  // Open before the other change is made: only the post hears of it.
  const merged = page.url();

  const other = await context.newPage();
  await openFromList(other, now.slug, "History");
  await other.getByRole("radio", { name: "From version 1" }).check();
  await other.getByRole("radio", { name: "To version 2" }).check();
  await other.getByRole("button", { name: "Compare the two" }).click();
  await expect(other).toHaveURL(/\?to=2&from=1/);
  const compared = other.getByRole("region", { name: "Version 1 beside version 2" });
  await expect(compared.getByRole("row", { name: /Other names/ })).toContainText(old.name);
  await other.getByRole("link", { name: "Restore this version (Version 1)" }).click();
  await say(other, "These names are not its own.", "Restore this version");
  await expect(other.getByText("Done, and on record")).toBeVisible();
  await openFromList(other, now.slug, "History");
  await expect(other.getByRole("row", { name: /Version 3 latest/ })).toContainText(
    "These names are not its own.",
  );

  // What was restored is as it was before the merge; another merge is not.
  const third = await enterCompany(other);
  await merge(other, third.name, now.name);
  await say(page, "Two companies after all.", "Take it back");
  const refused = page.getByRole("alert").filter({ hasText: "Nothing was changed" });
  await expect(refused).toContainText(
    new RegExp(`Organization “${now.name}”: “Other names” was changed by admin on`),
  );
  await page.goto(merged);
  await expect(page.getByText("It cannot be taken back as it stands")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a deleted organization is gone, comes back, and is purged by its name alone", async ({
      page,
      request,
    }) => {
      await signIn(page, "ADMIN");
      const { name, slug } = await enterCompany(page);
      const isThere = async () => (await request.get(`/en/organizations/${slug}`)).status();
      expect(await isThere()).toBe(200);

      const remove = async () => {
        await openFromList(page, slug, "Delete");
        await expect(page.getByRole("region", { name: "What goes with it" })).toContainText(
          "Round (1)",
        );
        await say(page, "Entered by mistake.", "Delete with everything listed");
        await expect(page.getByText("Done, and on record")).toBeVisible();
        expect(await isThere()).toBe(404);
        await page.goto("/en/admin/bin");
        await page.getByRole("link", { name, exact: true }).click();
      };
      await remove();
      await say(page, "It was right.", "Bring it back");
      await expect(page.getByText("Done, and on record")).toBeVisible();
      expect(await isThere()).toBe(200);

      await remove();
      const typed = page.getByLabel(`Type its name: ${name}`);
      await typed.fill("Another");
      await page.getByRole("button", { name: "Purge for good" }).click();
      await expect(page.getByText("This is not its name.")).toBeVisible();
      await typed.fill(name);
      await page.getByRole("button", { name: "Purge for good" }).click();
      await expect(page.getByText("Nobody can bring it back")).toBeVisible();
      await page.getByRole("link", { name, exact: true }).click();
      await expect(page.getByRole("button", { name: "Bring it back" })).toHaveCount(0);
      expect(await isThere()).toBe(404);
    });
  });
}

test("an editor's deletion waits for review, and purging is not offered", async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const context = await browser.newContext({ baseURL });
  const admin = await context.newPage();
  await signIn(admin, "ADMIN");
  const { slug } = await enterCompany(admin);
  const gone = await enterCompany(admin);
  await openFromList(admin, gone.slug, "Delete");
  await say(admin, "Entered by mistake.", "Delete with everything listed");
  await expect(admin.getByText("Done, and on record")).toBeVisible();

  await signIn(page, "EDITOR");
  await openFromList(page, slug, "Delete");
  await expect(page.getByText("Somebody else reviews it")).toBeVisible();
  await say(page, "I never heard of it.", "Delete with everything listed");
  await expect(page.getByText("Sent for review")).toBeVisible();
  expect((await request.get(`/en/organizations/${slug}`)).status()).toBe(200);

  await page.goto("/en/admin/bin");
  await page.getByRole("link", { name: gone.name, exact: true }).click();
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Purge for good" })).toHaveCount(0);
  await context.close();
});
