import { expect, it } from "vitest";
import { writeDataSet } from "../../tests/factories/little-data-set";
import { readDataSet } from "../load/read-files";
import { checkTranslations } from "./translations";

async function breachOf(event: object): Promise<string | undefined> {
  const dataSet = await readDataSet(await writeDataSet());
  const [placed] = dataSet.events;
  if (placed === undefined) throw new Error("no event");
  const events = [{ ...placed, row: { ...placed.row, slug: "opening", ...event } }];
  return checkTranslations({ ...dataSet, events }).find(
    ({ outcome, subject }) => outcome === "breach" && subject.startsWith("events"),
  )?.subject;
}

const title = { title: "Opening", titleZhHans: "启用", titleZhHant: "啟用" };
const noNote = { note: null, noteZhHans: null, noteZhHant: null };

it("asks for both scripts of a text, and for none where there is no text", async () => {
  expect(await breachOf({ ...title, ...noNote })).toBeUndefined();
  expect(await breachOf({ ...title, titleZhHant: null, ...noNote })).toBe("events opening.title");
  expect(await breachOf({ ...title, ...noNote, note: "Told twice." })).toBe("events opening.note");
});

it("takes neither English nor the other script for a rendering", async () => {
  expect(await breachOf({ ...title, ...noNote, titleZhHant: "发布" })).toBe("events opening.title");
  expect(await breachOf({ ...title, ...noNote, titleZhHans: "Opening" })).toBe(
    "events opening.title",
  );
});
