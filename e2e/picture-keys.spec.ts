import { expect, type Page, test } from "@playwright/test";

const drawing = (page: Page, id: string) => page.locator(`figure#${id} .pic-keys:visible`);

/** What has the focus, as it is read out. */
const spoken = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

test("arrows go from company to company of the group, each says how it stands on the day", async ({
  page,
}) => {
  await page.goto("/en/structure?at=2024-12-31");
  const picture = drawing(page, "picture");
  await expect(picture).toHaveAccessibleDescription(/Arrow keys/);
  await picture
    .getByRole("link", { name: /^SenseTime/ })
    .first()
    .focus();
  await expect(picture.locator(".ch-tip")).toContainText("the parent");
  await expect(picture.locator("[tabindex='0']")).toHaveCount(1);

  const sunrise = picture.getByRole("link", { name: /^Sunrise/ }).first();
  await expect(sunrise).toHaveAccessibleName(/2025.*no own round yet/);
  const heard = new Set<string>();
  for (let step = 0; step < 60 && !heard.has(await spoken(page)); step += 1) {
    heard.add(await spoken(page));
    await page.keyboard.press("ArrowDown");
  }
  expect([...heard].filter((name) => /^Sunrise/.test(name))).not.toEqual([]);

  await page.getByRole("slider").focus();
  await page.keyboard.press("End");
  await expect(sunrise).toHaveAccessibleName(/[1-9] own rounds/);
});

test("arrows reach every part of the road map and of the network; Enter opens it", async ({
  page,
}) => {
  for (const [address, id] of [
    ["/en/products", "road-map"],
    ["/en/investors/huaxu-fund", "network"],
  ] as const) {
    await page.goto(address);
    const picture = drawing(page, id);
    const links = picture.getByRole("link");
    await expect(picture).toHaveAccessibleDescription(/Arrow keys/);
    await links.first().focus();
    await page.keyboard.press("End");
    await expect(links.last()).toBeFocused();
    await page.keyboard.press("Home");
    await expect(links.first()).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(links.first()).not.toBeFocused();
    await expect(picture.locator(".ch-tip")).toContainText(await spoken(page));
    await page.keyboard.press("Escape");
    await expect(picture.locator(".ch-tip")).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(new RegExp(`${address}$`));
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every link of a picture is a stop of the Tab key, and no arrow is promised", async ({
    page,
  }) => {
    await page.goto("/en/products");
    const picture = drawing(page, "road-map");
    await expect(picture).not.toHaveAttribute("aria-describedby");
    await expect(picture.locator("a[tabindex]")).toHaveCount(0);
  });
});
