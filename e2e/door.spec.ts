import { expect, type Page, type Response, test } from "@playwright/test";
import { signIn } from "./fixtures/sign-in";

/** What the server says it did: `hit`, `miss`, `bypass` … */
const did = (answer: Response | null) =>
  /desc=(\w+)/.exec(answer?.headers()["server-timing"] ?? "")?.[1];

/** Errors of the page's scripts, and what its policy refused. */
function faultsIn(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", ({ message }) => faults.push(message));
  return faults;
}

async function scriptsOf(page: Page): Promise<string[]> {
  return page
    .locator("script[src]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("src") ?? ""));
}

for (const address of ["/en", "/zh-Hans/organizations/sunrise", "/en/embed/revenue-growth"]) {
  test(`${address} comes from memory with scripts of its own alone, each once`, async ({
    page,
  }) => {
    const faults = faultsIn(page);
    await page.goto(address);
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    expect(did(answer)).toBe("hit");
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    const scripts = await scriptsOf(page);
    expect(scripts.length).toBeGreaterThan(5);
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(faults).toEqual([]);
  });
}

test("pages for one reader have a nonce for their scripts", async ({ page }) => {
  const faults = faultsIn(page);
  await signIn(page, "EDITOR");
  for (const address of ["/en/admin", "/en/admin/rounds/new", "/en/rounds"]) {
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    expect(did(answer)).toBe("bypass");
    expect(answer?.headers()["content-security-policy"]).toMatch(/script-src 'self' 'nonce-/);
  }
  expect(faults).toEqual([]);
});

test("an error page may run its scripts too", async ({ page }) => {
  const faults = faultsIn(page);
  for (const address of ["/en/rounds/nothing", "/en/nothing"]) {
    const answer = await page.goto(address, { waitUntil: "networkidle" });
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await scriptsOf(page)).length).toBeGreaterThan(5);
  }
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("an open page goes on to others and back by data from memory", async ({ page }) => {
  for (const round of ["first", "second"]) {
    await page.goto("/en", { waitUntil: "networkidle" });
    const data = page.waitForResponse((answer) => {
      return answer.url().includes("/en/rounds?") && answer.request().headers().rsc === "1";
    });
    await page.getByRole("link", { name: "Rounds", exact: true }).first().click();
    await expect(page).toHaveURL("/en/rounds");
    await expect(page.getByRole("heading", { level: 1, name: "Rounds" })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL("/en");
    if (round === "second") expect(did(await data)).toBe("hit");
  }
});
