import { responseOf } from "@/lib/api/answer";
import { csvStream } from "@/lib/api/csv-stream";
import { problemAnswer } from "@/lib/api/json-answer";
import { exportRows } from "@/lib/data/exports/export-rows";
import { KIND_WORDS } from "@/lib/domain/import/kinds";
import { listColumnsOf } from "@/lib/domain/import/list-columns";
import { askedExport } from "@/lib/schemas/export-query";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";

/**
 * A list as CSV, all its pages in one: `/exports/{kind}.csv`, with the parameters of the list. An
 * import reads it again.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/exports/[file]">,
): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const file = askedExport((await params).file, asked);
  if (file === null) {
    const message = "No list has this name.";
    return responseOf(request, problemAnswer(404, { code: "notFound", message }));
  }
  const { view, refused } = askedView(asked, currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    const code = `asKnownOn.${refused.reason}`;
    return responseOf(request, problemAnswer(400, { code, message }));
  }
  const columns = listColumnsOf(file.type).map(({ name }) => name);
  const rows = await begun(exportRows(view, file));
  const name = `roundbook-${KIND_WORDS[file.type]}-${view.asKnownOn ?? currentDay()}.csv`;
  return new Response(csvStream(columns, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

/** With its first part read, so that what fails at once is told as a failure. */
async function begun<Part>(parts: AsyncGenerator<Part>): Promise<AsyncGenerator<Part>> {
  const first = await parts.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* parts;
  })();
}
