import { expect, it } from "vitest";
import { browserNameOf } from "./browser-name";

const MOZILLA = "Mozilla/5.0";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0";

it.each([
  [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, "Chrome", "Windows"],
  [`${MOZILLA} (Windows NT 10.0) ${CHROME} Safari/537.36 Edg/140.0`, "Edge", "Windows"],
  [`${MOZILLA} (Linux; Android 15) ${CHROME} Mobile Safari/537.36`, "Chrome", "Android"],
  [`${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, "Firefox", "Linux"],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E Safari/604.1`,
    "Safari",
    "iPhone",
  ],
  [`${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1`, "Safari", "macOS"],
] as const)("%s", (userAgent, browser, system) => {
  expect(browserNameOf(userAgent)).toEqual({ browser, system });
});

it("a program is no browser", () => {
  expect(browserNameOf("curl/8.5.0")).toBeNull();
});
