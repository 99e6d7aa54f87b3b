import { problemAnswer } from "@/lib/api/json-answer";
import { ownRoute } from "@/lib/api/own-route";
import { chartFileOf, chartFileQueryOf } from "@/lib/schemas/chart-query";
import { askedView } from "@/lib/schemas/view";
import { currentDay } from "@/lib/view/current-day";
import { chartFile } from "../chart-file";

/**
 * A chart as a file: `/charts/{name}.svg`, `.png`, `.csv`, `.csv-metadata.json`. Parameters: locale,
 * asKnownOn, theme, width, scale, shape; organization and amounts for a time line.
 */
export const GET = ownRoute<"file">("/charts/[file]", async ({ searchParams }, params) => {
  const file = chartFileOf(params.file);
  if (file === null) {
    const message = "No chart has this name in this format.";
    return problemAnswer(404, { code: "notFound", message });
  }
  const asked = chartFileQueryOf(searchParams);
  if ("problem" in asked) {
    const { parameter, mustBe } = asked.problem;
    const message = `${parameter} must be ${mustBe}.`;
    return problemAnswer(400, { code: `${parameter}.invalid`, message });
  }
  const { view, refused } = askedView(Object.fromEntries(searchParams), currentDay());
  if (refused !== null) {
    const message = "asKnownOn must be a day up to today, written YYYY-MM-DD.";
    return problemAnswer(400, { code: `asKnownOn.${refused.reason}`, message });
  }
  return chartFile(file, { ...asked.query, ...view });
});
