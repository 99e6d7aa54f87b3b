import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** Tests under `tests/` that need no database. */
const PURE = [
  "tests/domain/**/*.test.ts",
  "tests/architecture.test.ts",
  "tests/start/**/*.test.ts",
];

/** Milliseconds, only to end what hangs: how fast a machine is, is no matter of tests. */
const TIMEOUT = 180_000;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Outside Next the package refuses to be imported at all.
      "server-only": path.join(root, "scripts/server-only.mjs"),
    },
  },
  test: {
    // The database works beside the tests; by default one processor would wait for it.
    maxWorkers: "100%",
    // It imports `next/navigation`, which Node finds only through Vite.
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Pure code keeps nothing between files, and is read once a worker instead of once a file.
          isolate: false,
          include: ["{app,components,lib,prisma,scripts,server}/**/*.test.{ts,tsx}", ...PURE],
          globalSetup: ["tests/setup/generated.ts"],
          testTimeout: TIMEOUT,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          // Packages are read once a worker; tests/setup/database.ts gives each file its own modules.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: PURE,
          globalSetup: ["tests/setup/generated.ts", "tests/setup/server.ts"],
          setupFiles: ["tests/setup/database.ts"],
          testTimeout: TIMEOUT,
          hookTimeout: TIMEOUT,
        },
      },
    ],
  },
});
