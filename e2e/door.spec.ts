import { expect, type Page, type Response, test } from "@playwright/test";
import { holdScripts } from "./fixtures/held-scripts";
import { reachFor } from "./fixtures/reach-for";
import { signIn } from "./fixtures/sign-in";

/** What the server says it did: `hit`, `miss`, `bypass` … */
const did = (answer: Response | null) =>
  /desc=(\w+)/.exec(answer?.headers()["server-timing"] ?? "")?.[1];

/** A page is in the memory of each server once that was asked for it; behind a balancer there are three. */
const TURNS = 6;

/** Opens a page again and again, until it comes from memory. */
async function openKept(page: Page, address: string): Promise<Response | null> {
  let answer = await page.goto(address);
  for (let turn = 1; turn < TURNS && did(answer) !== "hit"; turn += 1) {
    answer = await page.goto(address, { waitUntil: "networkidle" });
  }
  expect(did(answer)).toBe("hit");
  return answer;
}

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
    const answer = await openKept(page, address);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    await reachFor(page);
    const scripts = await scriptsOf(page);
    expect(scripts.length).toBeGreaterThan(5);
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(faults).toEqual([]);
  });
}

test("an open page that says something else by now loads itself anew when it is reached for", async ({
  page,
}) => {
  const faults = faultsIn(page);
  const asked: string[] = [];
  // As if it had been asked for before a change.
  await page.route("**/_data/**", (route) => {
    const url = route.request().url();
    asked.push(url);
    const before = url.replace(/_data\/[^/]+/, `_data/${"A".repeat(27)}`);
    return route.continue({ url: asked.length === 1 ? before : url });
  });
  await page.goto("/en/rounds");
  await expect
    .poll(async () => {
      await page.mouse.move(3, 3);
      await page.mouse.move(4, 4);
      return asked.length;
    })
    .toBe(2);
  await reachFor(page);
  expect(asked).toHaveLength(2);
  expect(faults).toEqual([]);
});

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
    await reachFor(page);
    expect((await scriptsOf(page)).length).toBeGreaterThan(5);
  }
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("an open page goes on to others and back by data from memory", async ({ page }) => {
  const ways: unknown[] = [];
  while (ways.length < TURNS && ways.at(-1) !== "hit") {
    await page.goto("/en");
    await reachFor(page);
    const data = page.waitForResponse((answer) => {
      return answer.url().includes("/en/rounds?") && answer.request().headers().rsc === "1";
    });
    await page.getByRole("link", { name: "Rounds", exact: true }).first().click();
    await expect(page).toHaveURL("/en/rounds");
    await expect(page.getByRole("heading", { level: 1, name: "Rounds" })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL("/en");
    ways.push(did(await data));
  }
  expect(ways.at(-1)).toBe("hit");
});

for (const [sign, reach] of [
  ["a reader scrolls", (page: Page) => page.mouse.wheel(0, 40)],
  ["it has been open for a while", (page: Page) => page.clock.fastForward(6_000)],
] as const) {
  test(`a page fetches no scripts until ${sign}`, async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") fetched.push(request.url());
    });
    // However slow the machine is: the page's own time stands still.
    await page.clock.install({ time: "2026-01-01T00:00:00" });
    await page.clock.pauseAt("2026-01-01T00:00:01");
    await page.goto("/en/revenue", { waitUntil: "networkidle" });
    expect(fetched).toEqual([]);
    await reach(page);
    await expect.poll(() => fetched.length).toBeGreaterThan(5);
  });
}

test("what is pressed before the scripts have come is done once they have", async ({ page }) => {
  const come = await holdScripts(page);
  // A page that has been open for a while fetches them by itself, and has not loaded before they come.
  await page.goto("/en/revenue", { waitUntil: "domcontentloaded" });
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog")).toBeHidden();
  come();
  await expect(page.getByRole("dialog")).toBeVisible();
});
