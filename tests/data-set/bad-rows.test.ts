import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db";
import type { DataSetFile } from "@/lib/schemas/data-set";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { DataSetError } from "../../prisma/load/problem";
import { LITTLE_DATA_SET, writeDataSet } from "../factories/little-data-set";
import { resetDatabase } from "../setup/clone";
import { dumpDatabase } from "./dump";

let untouched: Awaited<ReturnType<typeof dumpDatabase>>;

beforeAll(async () => {
  await resetDatabase();
  await loadDataSet(prisma, { dir: await writeDataSet() });
  untouched = await dumpDatabase(prisma);
});

/** Message of the load that stops, after which the database is as it was. */
async function stopOf(dir: string): Promise<string> {
  const stopped = await loadDataSet(prisma, { dir }).catch((error: unknown) => error);
  expect(stopped).toBeInstanceOf(DataSetError);
  expect(await dumpDatabase(prisma)).toEqual(untouched);
  return String(stopped);
}

/** The same for one more row at the end of a file. */
async function stopOfRow(file: DataSetFile, row: object): Promise<string> {
  return stopOf(await writeDataSet({ [file]: [...LITTLE_DATA_SET[file], row] }));
}

const event = {
  ...{ slug: "another-fair", title: "Another fair", source: "filing" },
  ...{ occurredOn: { date: "2024-06" }, participants: ["maker"] },
};
const round = {
  ...{
    slug: "maker-series-b",
    organization: "maker",
    investmentType: "SERIES_B",
    source: "filing",
  },
  ...{ status: "CLOSED", announcedOn: { date: "2018" } },
  moneyRaised: { qualifier: "EXACT", value: "2bn", currency: "CNY" },
};
const relationship = {
  ...{ slug: "maker-supplies", parent: "maker", child: "backer", type: "SUPPLIER" },
  source: "filing",
};

describe("a bad row stops the load with its file, row, field and reason", () => {
  test.each<[string, DataSetFile, object, string]>([
    [
      "a malformed amount",
      "funding-rounds",
      { ...round, moneyRaised: { qualifier: "EXACT", value: "two billion", currency: "CNY" } },
      "funding-rounds.json, row 3 (maker-series-b), moneyRaised.value: Enter one number",
    ],
    [
      "an impossible date",
      "events",
      { ...event, occurredOn: { date: "2024-02-30" } },
      "events.json, row 2 (another-fair), occurredOn.date: Enter a date as precise as you know it",
    ],
    [
      "a word that is not in the vocabulary",
      "funding-rounds",
      { ...round, status: "DONE" },
      "funding-rounds.json, row 3 (maker-series-b), status: Choose the status of the round.",
    ],
    [
      "a column that does not exist",
      "events",
      { ...event, place: "Hangzhou" },
      "events.json, row 2 (another-fair): Unrecognized key",
    ],
    [
      "no source",
      "events",
      { ...event, source: undefined },
      "events.json, row 2 (another-fair), source: Enter the part of the address that names it.",
    ],
    [
      "an unknown organization",
      "events",
      { ...event, participants: ["maker", "nobody"] },
      'events.json, row 2 (another-fair), participants.1: There is no organization with the slug "nobody".',
    ],
    [
      "an unknown source of a claim",
      "events",
      { ...event, claims: [{ field: "existence", source: "gossip" }] },
      'events.json, row 2 (another-fair), claims.0.source: There is no source with the slug "gossip".',
    ],
    [
      "an unknown round that counts the money too",
      "funding-rounds",
      { ...round, countedIn: [{ round: "maker-total", note: "Holds it." }] },
      'row 3 (maker-series-b), countedIn.0.round: There is no funding round with the slug "maker-total".',
    ],
    [
      "a slug that is taken",
      "events",
      { ...event, slug: "maker-fair-2024" },
      'events.json, row 2 (maker-fair-2024), slug: Another event has the slug "maker-fair-2024" already.',
    ],
    [
      "a claim on a field that does not exist",
      "events",
      { ...event, claims: [{ field: "weather", source: "newspaper", text: "rain" }] },
      'events.json, row 2 (another-fair), claims.0.field: There is no field "weather" to speak of.',
    ],
    [
      "a claim of another form than its field",
      "events",
      { ...event, claims: [{ field: "occurredOn", source: "newspaper", text: "in spring" }] },
      "row 2 (another-fair), claims.0.field: This field takes a date.",
    ],
    [
      "an accepted claim that is not what the row says",
      "events",
      {
        ...event,
        claims: [
          {
            ...{ field: "occurredOn", source: "newspaper", status: "ACCEPTED" },
            date: { date: "2024-07" },
          },
        ],
      },
      "row 2 (another-fair), claims.0.field: The accepted claim says something else than the row.",
    ],
    [
      "a source that speaks twice in one place",
      "events",
      { ...event, claims: [{ field: "occurredOn", source: "filing", date: { date: "2024-07" } }] },
      'row 2 (another-fair), claims: One source speaks twice of "occurredOn"',
    ],
    [
      "a quotation for an empty field",
      "events",
      { ...event, statedAs: { title: "the fair" } },
      "row 2 (another-fair), statedAs.title: There is no such field.",
    ],
    [
      "a row that breaks a rule of the database",
      "relationships",
      { ...relationship, child: "maker" },
      "relationships.json, row 2 (maker-supplies): The database refuses it:",
    ],
    [
      "a period whose end comes first",
      "relationships",
      { ...relationship, from: { date: "2025" }, to: { date: "2024" } },
      "OrganizationRelationship_from_before_to",
    ],
    [
      "a figure that stands in its report already",
      "reported-figures",
      { ...LITTLE_DATA_SET["reported-figures"][0], slug: "again" },
      "reported-figures.json, row 4 (again): The database refuses it:",
    ],
    [
      "a key of the database that is taken",
      "financial-reports",
      { ...LITTLE_DATA_SET["financial-reports"][0], slug: "again" },
      "financial-reports.json, row 2 (again): The database refuses it:",
    ],
  ])("%s", async (_, file, row, message) => {
    expect(await stopOfRow(file, row)).toContain(message);
  });

  test("and all bad rows are named at once", async () => {
    const stop = await stopOf(
      await writeDataSet({
        events: [{ ...event, title: "" }],
        people: [{ slug: "Not A Slug", name: "Somebody", source: "filing" }],
      }),
    );
    expect(stop).toContain("events.json, row 1 (another-fair), title: Fill this in.");
    expect(stop).toContain("people.json, row 1 (Not A Slug), slug: Use lower-case letters");
  });
});

describe("a bad file stops the load", () => {
  test.each([
    ["events.json", "[{]", "events.json: Not valid JSON"],
    ["events.json", '{"slug": "x"}', "events.json: The file must hold a list of rows."],
    ["eurofxref.csv", "Date,USD\n2025-02-30,1.1\n", 'eurofxref.csv, row 2, Date: "2025-02-30"'],
    ["eurofxref.csv", "Date,USD\n2025-02-28,-1\n", 'eurofxref.csv, row 2, USD: "-1" is not a rate'],
  ])("%s with %j", async (file, text, message) => {
    const dir = await writeDataSet();
    await writeFile(join(dir, file), text);
    expect(await stopOf(dir)).toContain(message);
  });

  test("that is missing", async () => {
    expect(await stopOf(join(import.meta.dirname, "nowhere"))).toContain(
      "events.json: The file is missing.",
    );
  });
});
