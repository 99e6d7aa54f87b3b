import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DATA_SET_FILES, type DataSetFile, leftOutSchema } from "@/lib/schemas/data-set";
import { DataSetError, type Origin, type Problem, reasonOf } from "./problem";

/** A parsed row and where it stands. */
export interface Placed<Row> {
  readonly row: Row;
  readonly origin: Origin;
}

export type DataSet = Awaited<ReturnType<typeof readDataSet>>;

/** Every row of the data set, or an error that names each bad one. */
export async function readDataSet(dir: string) {
  const problems: Problem[] = [];
  const rows = <F extends DataSetFile, S extends z.ZodType>(file: F, schema: S) =>
    readRows(dir, `${file}.json`, schema, problems);

  const dataSet = {
    sources: await rows("sources", DATA_SET_FILES.sources),
    organizations: await rows("organizations", DATA_SET_FILES.organizations),
    relationships: await rows("relationships", DATA_SET_FILES.relationships),
    people: await rows("people", DATA_SET_FILES.people),
    roles: await rows("roles", DATA_SET_FILES.roles),
    fundingRounds: await rows("funding-rounds", DATA_SET_FILES["funding-rounds"]),
    investmentExits: await rows("investment-exits", DATA_SET_FILES["investment-exits"]),
    shareholdings: await rows("shareholdings", DATA_SET_FILES.shareholdings),
    segmentSchemes: await rows("segment-schemes", DATA_SET_FILES["segment-schemes"]),
    financialReports: await rows("financial-reports", DATA_SET_FILES["financial-reports"]),
    reportedFigures: await rows("reported-figures", DATA_SET_FILES["reported-figures"]),
    products: await rows("products", DATA_SET_FILES.products),
    marketFigures: await rows("market-figures", DATA_SET_FILES["market-figures"]),
    events: await rows("events", DATA_SET_FILES.events),
    leftOut: await readRows(dir, "left-out.json", leftOutSchema, problems),
  };
  if (problems.length > 0) throw new DataSetError(problems);
  return dataSet;
}

async function readRows<S extends z.ZodType>(
  dir: string,
  file: Origin["file"],
  schema: S,
  problems: Problem[],
): Promise<Placed<z.output<S>>[]> {
  const read: Placed<z.output<S>>[] = [];
  for (const [index, raw] of (await readArray(dir, file, problems)).entries()) {
    const origin = { file, row: index + 1, slug: slugOf(raw) };
    const parsed = schema.safeParse(raw);
    if (parsed.success) read.push({ row: parsed.data, origin });
    else {
      for (const { path, message } of parsed.error.issues) {
        problems.push({ ...origin, field: path.join("."), reason: reasonOf(message) });
      }
    }
  }
  return read;
}

async function readArray(dir: string, file: Origin["file"], problems: Problem[]) {
  try {
    return z.array(z.unknown()).parse(JSON.parse(await readFile(join(dir, file), "utf8")));
  } catch (error) {
    problems.push({ file, reason: whyUnreadable(error) });
    return [];
  }
}

function whyUnreadable(error: unknown): string {
  if (error instanceof SyntaxError) return `Not valid JSON: ${error.message}.`;
  if (error instanceof z.ZodError) return "The file must hold a list of rows.";
  if (error instanceof Error && "code" in error && error.code === "ENOENT") {
    return "The file is missing.";
  }
  throw error;
}

function slugOf(raw: unknown): string | undefined {
  const named = z.looseObject({ slug: z.string() }).safeParse(raw);
  return named.success ? named.data.slug : undefined;
}
