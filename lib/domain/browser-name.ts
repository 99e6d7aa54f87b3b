/** Browser and system by the words with which they announce themselves, the more special first. */
const BROWSERS = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;

const SYSTEMS = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

export interface BrowserName {
  readonly browser: string;
  /** Null where the browser does not say it. */
  readonly system: string | null;
}

/** Null for a program that is none of the usual browsers. */
export function browserNameOf(userAgent: string): BrowserName | null {
  const named = (names: typeof BROWSERS | typeof SYSTEMS) =>
    names.find(([, sign]) => sign.test(userAgent))?.[0] ?? null;
  const browser = named(BROWSERS);
  return browser === null ? null : { browser, system: named(SYSTEMS) };
}
