import { expect, type Page, test } from "@playwright/test";

/** More stops than any page has. */
const MOST_STOPS = 600;

interface Stop {
  readonly part: string;
  readonly seen: boolean;
  /** Whether it stands behind the stop before it. */
  readonly follows: boolean;
  readonly words: string;
}

/** Runs in the page: writes down where the focus goes, until it comes to the first stop again. */
function writeStops(): void {
  const stops: Stop[] = [];
  let [first, before]: [Element | null, Element | null] = [null, null];
  let left = false;
  const write = ({ target }: FocusEvent) => {
    // The window's own focus may go and come without a key; then a stop is told of twice.
    if (left || !(target instanceof Element) || target === before) return;
    if (target === first) {
      left = true;
      return;
    }
    first ??= target;
    // An interactive chart may have taken the place of the drawing with the stop before.
    const last = before?.isConnected ? before : null;
    const order = last?.compareDocumentPosition(target) ?? Node.DOCUMENT_POSITION_FOLLOWING;
    stops.push({
      part: target.closest("header, main, footer")?.localName ?? "",
      seen: target.checkVisibility(),
      follows: (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      words: (target.getAttribute("aria-label") ?? target.textContent ?? "").slice(0, 40),
    });
    before = target;
  };
  // On the way down: on the way up the page has answered already, and the drawing may be gone.
  window.addEventListener("focusin", write, { capture: true });
  Object.assign(window, { stopsSoFar: () => ({ stops, left }) });
}

declare global {
  interface Window {
    stopsSoFar: () => { readonly stops: readonly Stop[]; readonly left: boolean };
  }
}

/** Presses between two looks at whether the focus has been through. */
const PRESSES = 20;

async function stopsOf(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(writeStops);
  for (let stop = 0; stop < MOST_STOPS; stop += PRESSES) {
    for (let press = 0; press < PRESSES; press += 1) await page.keyboard.press("Tab");
    const { stops, left } = await page.evaluate(() => window.stopsSoFar());
    if (left) return stops;
  }
  throw new Error("The focus never leaves the page.");
}

for (const address of ["/en/revenue", "/en/rounds", "/zh-Hans/structure"]) {
  test(`keys go through ${address} in the order of reading, in sight, and out again`, async ({
    page,
  }) => {
    await page.goto(address);
    const stops = await stopsOf(page);
    expect([...new Set(stops.map(({ part }) => part))]).toEqual(["", "header", "main", "footer"]);
    expect(stops.filter(({ seen, follows }) => !seen || !follows)).toEqual([]);
  });
}

test("the first key leads past the header", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("nothing moves for a reader who asks for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/en");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none";
      }).length,
  );
  expect(moving).toBe(0);
});
