import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Directives that hold for every answer; what scripts may run is decided where pages are kept. */
const CONTENT_SECURITY_POLICY = [
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
].join("; ");

const SECURITY_HEADERS = [
  { key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `forbidden()` answers with the page app/[locale]/admin/forbidden.tsx and status 403.
  experimental: { authInterrupts: true },
  // The tests build beside a product that may be serving meanwhile.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // Types are checked by npm test; whoever starts the product need not wait for that.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default withNextIntl(nextConfig);
