import { randomBytes } from "node:crypto";
import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/test/browser.mjs";

/** Port of the server that is started where `npm test` has not started one; two checkouts take two. */
const E2E_PORT = process.env.E2E_PORT ?? "3199";

// Workers inherit the environment, and so get the password that the server was told.
process.env.E2E_PASSWORD ??= randomBytes(16).toString("hex");
// A server that is running already is told by SMTP_URL=smtp://127.0.0.1:3198.
process.env.E2E_MAIL_PORT ??= "3198";
const { E2E_BASE_URL: given, E2E_PASSWORD: password, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;
const baseURL = given ?? `http://localhost:${E2E_PORT}`;

/** Keeps Chromium from asking the network for anything but the pages under test. */
const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Letters as wide without windows as with them. */
const LETTERS = ["--font-render-hinting=none"];
/** Chromium has no sandbox for root, as which a container runs. */
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Milliseconds; the server is built and loaded first where it is started here. */
const SERVER_TIMEOUT = 300_000;
/** Only to end what hangs: a journey with nine sign-ins takes a minute on a slow machine. */
const TEST_TIMEOUT = 180_000;
/** The address changes when the page has come, which takes a while on a busy machine. */
const EXPECT_TIMEOUT = 30_000;

/** Journeys that write. */
const EDITORS = /admin-.*\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/e2e",
  // One picture for all systems; e2e/looks.spec.ts says what it is compared by.
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  timeout: TEST_TIMEOUT,
  expect: { timeout: EXPECT_TIMEOUT },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A machine that stalls for seconds fails nobody's change; what passed only when repeated is named as flaky.
  retries: 1,
  reporter: PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : "line",
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    viewport: { width: 1280, height: 800 },
    // Recorded only where something failed: a trace costs a fifth of the time.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [...QUIET, ...LETTERS, ...AS_ROOT],
    },
  },
  // Editors add rounds to what readers see, so they come when readers have finished.
  projects: [
    { name: "readers", testIgnore: EDITORS },
    { name: "editors", testMatch: EDITORS, dependencies: ["readers"] },
  ],
  webServer: given
    ? undefined
    : {
        command: "node scripts/test/serve.mjs",
        url: `${baseURL}/en`,
        env: {
          E2E_PORT,
          E2E_PASSWORD: password ?? "",
          E2E_MAIL_PORT: process.env.E2E_MAIL_PORT,
        },
        timeout: SERVER_TIMEOUT,
        gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
      },
});
