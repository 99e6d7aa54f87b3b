import { jsonAnswer, problemAnswer } from "@/lib/api/json-answer";
import { evidenceById } from "@/lib/data/evidence-by-id";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";

/** What the page of the same id shows, for programs; `?asKnownOn=` as on every page. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/evidence/[id]">) {
  const { id } = await params;
  const asked = new URL(request.url).searchParams.get("asKnownOn") ?? undefined;
  const { view, refused } = askedView({ asKnownOn: asked }, currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    return problemAnswer(400, { code: `asKnownOn.${refused.reason}`, message });
  }
  const found = await evidenceById(view, decodeURIComponent(id));
  if (found === null) {
    return problemAnswer(404, { code: "notFound", message: "Nothing is known under this id." });
  }
  return jsonAnswer(request, { asKnownOn: view.asKnownOn, ...found });
}
