import { preferredLanguage } from "@/lib/i18n/accept-language";
import { routing } from "@/lib/i18n/routing";

/** The bare address leads to the reader's language. */
export function GET(request: Request): Response {
  const wishes = request.headers.get("accept-language");
  const locale = preferredLanguage(wishes, routing.locales, routing.defaultLocale);
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, Vary: "Accept-Language" },
  });
}
