import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  type Request,
  test,
} from "@playwright/test";
import { account } from "./accounts";
import {
  fillSmallRound,
  lookAtUnderstood,
  newCompanyName,
  saveButton,
} from "./fixtures/round-form";
import { NEW_ROUND, openAs, submitSignIn } from "./fixtures/sign-in";

const PAGES = ["/en/admin", "/en/admin/rounds/new"];

/** Of nothing: a visitor is not told that there is nothing. */
const NO_PAGES = [
  "/en/admin/no-such-page",
  "/en/admin/bin/none",
  "/en/admin/changes/none",
  "/en/admin/entities/none/new",
  "/en/admin/entities/none/none/delete",
  "/en/admin/entities/none/none/edit",
  "/en/admin/figures/none",
  "/en/admin/history/none/none",
  "/en/admin/history/none/none/none",
  "/en/admin/imports/none",
  "/en/admin/proposals/none",
  "/en/admin/proposals/none/mend",
  "/en/admin/users/none",
];

interface Post {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** The request that saves a round, taken from an administrator's browser before it leaves. */
async function capturePost(page: Page, name: string, hasScripts: boolean): Promise<Post> {
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name, hasScripts);
  if (!hasScripts) await lookAtUnderstood(saveButton(page));
  const isPost = (request: Request) => request.method() === "POST";
  await page.route("**/admin/rounds/new", (route) =>
    isPost(route.request()) ? route.abort() : route.continue(),
  );
  // Not until it was stopped: one that is still on its way would leave once nothing stops it.
  const stopped = page.waitForEvent("requestfailed", isPost);
  const [request] = await Promise.all([stopped, saveButton(page).click()]);
  await page.unroute("**/admin/rounds/new");
  const body = request.postDataBuffer();
  if (body === null) throw new Error("The form posted nothing.");
  const url = request.url();
  return {
    url,
    headers: { ...withoutCookie(request.headers()), origin: new URL(url).origin },
    body,
  };
}

/** Whose session it is, each replay says for itself. */
function withoutCookie({ cookie: _own, ...headers }: Record<string, string>) {
  return headers;
}

function send({ url, headers, body }: Post, request: APIRequestContext) {
  return request.fetch(url, { method: "POST", headers, data: body, maxRedirects: 0 });
}

async function countRounds(context: BrowserContext, name: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`/en/rounds?q=${encodeURIComponent(name)}`);
  const rows = await page.getByRole("row").filter({ hasText: name }).count();
  await page.close();
  return rows;
}

test("a visitor is sent to sign in from every address for editors", async ({ request }) => {
  for (const path of [...PAGES, ...NO_PAGES]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([303, 307]).toContain(answer.status());
    expect(answer.headers().location).toBe(`/en/sign-in?${new URLSearchParams({ next: path })}`);
  }
});

test("pages of accounts keep to windows of their own, pages for everyone need none", async ({
  request,
}) => {
  const own = async (path: string) =>
    (await request.get(path, { maxRedirects: 0 })).headers()["cross-origin-opener-policy"];
  for (const path of ["/en/sign-in", "/zh-Hans/sign-in/forgotten", "/en/account", ...PAGES]) {
    expect(await own(path), path).toBe("same-origin");
  }
  for (const path of ["/en", "/en/organizations/sunrise"]) {
    expect(await own(path), path).toBeUndefined();
  }
});

test("a viewer can open no page for editors, is told so, and can sign out", async ({ page }) => {
  const { email, password } = account("VIEWER");
  await page.goto("/en/sign-in?next=/en/admin");
  await submitSignIn(page, email, password);
  await expect(page).toHaveURL(/^[^?]*\/en\/admin$/);
  for (const path of PAGES) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: "This page is not open" })).toBeVisible();
    await expect(page.getByLabel("Organization")).toHaveCount(0);
  }
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByText("You are signed in as")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an administrator's post, made with scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("saves nothing for a visitor or a viewer, and would have for the administrator", async ({
      page,
      browser,
      baseURL,
    }) => {
      const name = newCompanyName();
      const post = await capturePost(page, name, javaScriptEnabled);

      const visitor = await browser.newContext({ baseURL });
      const unsigned = await send(post, visitor.request);
      if (javaScriptEnabled) {
        expect(await unsigned.text()).toContain("session.signedOut");
      } else {
        expect(unsigned.status()).toBe(303);
        expect(unsigned.headers().location).toContain("/en/sign-in");
      }
      expect(await countRounds(visitor, name)).toBe(0);

      const other = await browser.newContext({ baseURL });
      await openAs(await other.newPage(), "VIEWER", NEW_ROUND);
      const refused = await send(post, other.request);
      expect(refused.status()).toBe(403);
      expect(await countRounds(visitor, name)).toBe(0);

      await send(post, page.context().request);
      expect(await countRounds(visitor, name)).toBe(1);
      await send(post, page.context().request);
      expect(await countRounds(visitor, name)).toBe(1);
      await visitor.close();
      await other.close();
    });
  });
}

test("a session that ended while a round was typed loses nothing of it", async ({
  page,
  context,
}) => {
  const name = newCompanyName();
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name);
  await context.clearCookies();
  await saveButton(page).click();
  await expect(page.getByText("You are no longer signed in.")).toBeVisible();
  await expect(page.getByLabel("Organization", { exact: true })).toHaveValue(name);

  await openAs(await context.newPage(), "ADMIN", NEW_ROUND);
  await saveButton(page).click();
  await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=/);
});

test("a server that cannot be reached costs nothing of what was typed", async ({ page }) => {
  const name = newCompanyName();
  await openAs(page, "ADMIN", NEW_ROUND);
  await fillSmallRound(page, name);
  await page.route("**/admin/rounds/new", (route) => route.abort(), { times: 1 });
  await saveButton(page).click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await expect(page.getByLabel("Organization", { exact: true })).toHaveValue(name);
  await saveButton(page).click();
  await expect(page).toHaveURL(/\/en\/admin\/rounds\/new\?saved=/);
});
