import { jsonAnswer, movedAnswer, problemAnswer } from "@/lib/api/json-answer";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { evidenceIdNowOf } from "@/lib/data/former-slugs";
import { DISPLAY_CURRENCIES } from "@/lib/domain/display-currency";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";

/** What the page of the same id shows, for programs; `?asKnownOn=` and `?currency=` as on every page. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/evidence/[id]">) {
  const { id } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { view, refused } = askedView(asked, currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    return problemAnswer(400, { code: `asKnownOn.${refused.reason}`, message });
  }
  if (asked.currency && view.currency === undefined) {
    const message = `currency must be one of ${DISPLAY_CURRENCIES.join(", ")}.`;
    return problemAnswer(400, { code: "currency.unknown", message });
  }
  const known = decodeURIComponent(id);
  const found = await evidenceById(view, known);
  if (found === null) {
    const now = await evidenceIdNowOf(view, known);
    if (now !== null) return movedAnswer(`/api/v1/evidence/${encodeURIComponent(now)}`, request);
    return problemAnswer(404, { code: "notFound", message: "Nothing is known under this id." });
  }
  return jsonAnswer(request, {
    asKnownOn: view.asKnownOn,
    currency: view.currency ?? null,
    ...found,
  });
}
