import createNextIntlPlugin from "next-intl/plugin";
import { HEADER_RULES } from "./server/answers/headers-by-place.mjs";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `forbidden()` answers with the page app/[locale]/admin/forbidden.tsx and status 403.
  experimental: { authInterrupts: true },
  // A page is kept for browsers and for programs that read no scripts alike: titles go in its head.
  htmlLimitedBots: /.*/,
  // The tests build beside a product that may be serving meanwhile.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Given by scripts/start/build.mjs; Next makes one up where there is none.
  generateBuildId: () => process.env.BUILD_NAME ?? null,
  // Types are checked by npm test; whoever starts the product need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Native: it is loaded from where it is installed.
  serverExternalPackages: ["@resvg/resvg-js"],
  outputFileTracingRoot: import.meta.dirname,
  headers: async () =>
    HEADER_RULES.map(({ source, headers }) => ({
      source,
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
};

export default withNextIntl(nextConfig);
