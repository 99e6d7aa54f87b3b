import { expect, type Page, test } from "@playwright/test";

/** More stops than any page has. */
const MOST_STOPS = 600;

/** Where the focus is: the part of the page, and the place among all elements. */
function focusPlace() {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const part = focused.closest("header, main, footer")?.localName ?? "";
  return {
    part,
    place: [...document.querySelectorAll("*")].indexOf(focused),
    seen: focused.checkVisibility(),
    words: (focused.getAttribute("aria-label") ?? focused.textContent ?? "").slice(0, 40),
  };
}

async function stopsOf(page: Page) {
  const stops = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(focusPlace);
    if (place === null) return stops;
    stops.push(place);
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
    const places = stops.map(({ place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
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
