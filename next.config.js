import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/**
 * Directives that hold for every answer; what scripts may run is decided where pages are kept.
 * @param {string} ancestors who may show the page in a frame
 */
const policyWith = (ancestors) =>
  [
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "object-src 'none'",
  ].join("; ");

/** A picture runs nothing and fetches nothing: its type and colours are its own. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";

const SECURITY_HEADERS = [
  { key: "Content-Security-Policy", value: policyWith("'self'") },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

/**
 * For pages of somebody who signed in or is about to. A browser starts a process of its own for
 * them, which on a phone takes longer than to draw a page, so pages for everyone go without.
 */
const OWN_WINDOWS = [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }];

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
  // Where two rules name one header, the later counts.
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/:locale/:place(admin|account|sign-in)/:path*", headers: OWN_WINDOWS },
    {
      source: "/charts/:file",
      headers: [{ key: "Content-Security-Policy", value: PICTURE_POLICY }],
    },
    {
      source: "/:locale/embed/:name",
      headers: [{ key: "Content-Security-Policy", value: policyWith("*") }],
    },
  ],
};

export default withNextIntl(nextConfig);
