import { getTranslations } from "next-intl/server";
import { detailLine, type HitWords, hitText } from "@/components/search/hit-text";
import type { QuickAnswer } from "@/components/search/quick-answer";
import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { searchEverything } from "@/lib/data/search";
import type { Locale } from "@/lib/domain/locale";
import { addressIn } from "@/lib/i18n/address";
import { searchMeaning } from "@/lib/i18n/search-meaning";
import { searchRequestSchema } from "@/lib/schemas/search-query";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";

/** What is wrong with a parameter, for people. */
const WRONG: Record<string, string> = {
  q: "q must be the text to search for, of 1 to 100 characters.",
  locale: "locale must be en, zh-Hans or zh-Hant.",
  limit: "limit must be a whole number from 1 to 20.",
};

/** What the page of a search shows, for programs: `?q=`, `locale`, `limit` of each kind, `asKnownOn`. */
export const GET = ownRoute("/api/v1/search", async ({ searchParams }) => {
  const params = Object.fromEntries(searchParams);
  const { view, refused } = askedView({ asKnownOn: params.asKnownOn }, currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    return problemAnswer(400, { code: `asKnownOn.${refused.reason}`, message });
  }
  const asked = searchRequestSchema.safeParse(params);
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0]);
    return problemAnswer(400, {
      code: `${field}.malformed`,
      message: WRONG[field] ?? "Malformed.",
    });
  }
  const { q, locale, limit } = asked.data;
  const groups = await searchEverything(view, { q, meaning: await searchMeaning(q), limit });
  const words = await hitWords(locale);
  const t = await getTranslations({ locale, namespace: "search.kind" });
  const answer: QuickAnswer = {
    q,
    asKnownOn: view.asKnownOn,
    groups: groups.map(({ kind, count, isMore, hits }) => ({
      kind,
      label: t(kind),
      count,
      isMore,
      hits: hits.map((hit) => {
        const { path, detail, ...names } = hitText(hit, locale, words);
        const address = addressIn(locale, path);
        return { ...names, detail: detailLine(detail, locale), address };
      }),
    })),
  };
  return jsonAnswer(answer);
});

async function hitWords(locale: Locale): Promise<HitWords> {
  return {
    rounds: await getTranslations({ locale, namespace: "rounds" }),
    organizations: await getTranslations({ locale, namespace: "organizations" }),
    investors: await getTranslations({ locale, namespace: "investors" }),
    revenue: await getTranslations({ locale, namespace: "revenue" }),
    market: await getTranslations({ locale, namespace: "market" }),
  };
}
