import { locale as addressLocale } from "next/root-params";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { messagesOf } from "./messages";
import { routing } from "./routing";

/**
 * The language of a request: the one asked for, else the address's own. A server action has no
 * address parts and must ask. Dates are printed from calendar days, so the time zone only has to be
 * the same everywhere.
 */
export default getRequestConfig(async ({ locale }) => {
  const asked: unknown = locale ?? (await addressLocale());
  const spoken = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale: spoken, messages: await messagesOf(spoken), timeZone: "UTC" };
});
