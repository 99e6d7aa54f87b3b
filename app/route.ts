import { hasLocale } from "next-intl";
import { preferredLanguage } from "@/lib/i18n/accept-language";
import { rememberedLanguage } from "@/lib/i18n/language-cookie.mjs";
import { routing } from "@/lib/i18n/routing";

/** The bare address leads to the language that the reader chose, else to the browser's. */
export function GET(request: Request): Response {
  const { headers, url } = request;
  const chosen = rememberedLanguage(headers.get("cookie"));
  const locale = hasLocale(routing.locales, chosen)
    ? chosen
    : preferredLanguage(headers.get("accept-language"), routing.locales, routing.defaultLocale);
  return new Response(null, {
    status: 307,
    headers: {
      "Cache-Control": "private, no-cache",
      Location: `/${locale}${new URL(url).search}`,
      Vary: "Accept-Language, Cookie",
    },
  });
}
