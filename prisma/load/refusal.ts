import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import type { Entities } from "./entity";
import { DataSetError, type Origin } from "./problem";

/** What PostgreSQL said, as Prisma's driver adapter hands it on. */
const refusalSchema = z.object({
  originalCode: z.string(),
  originalMessage: z.string(),
  detail: z.string().optional(),
});
const errorSchema = z.union([
  z.object({ meta: z.object({ driverAdapterError: z.object({ cause: refusalSchema }) }) }),
  z.object({ cause: refusalSchema }),
]);

/** SQLSTATE class of integrity constraint violations. */
const INTEGRITY = "23";
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * A refusal by a constraint as a problem of the row that broke it, as far as PostgreSQL names it; any
 * other error as it is.
 */
export function explainRefusal(error: unknown, entities: Entities): unknown {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return error;
  const refusal =
    "meta" in parsed.data ? parsed.data.meta.driverAdapterError.cause : parsed.data.cause;
  if (!refusal.originalCode.startsWith(INTEGRITY)) return error;
  const origin = refusal.detail?.startsWith("Failing row")
    ? failingRow(refusal.detail, entities)
    : repeatedRow(refusal, entities);
  return new DataSetError([
    {
      ...(origin ?? { file: "sources.json" }),
      reason: `The database refuses it: ${refusal.originalMessage}.`,
    },
  ]);
}

/** The row whose id PostgreSQL prints first. A claim's line names its source before its subject. */
function failingRow(detail: string, entities: Entities): Origin | undefined {
  const printed = detail.match(UUID) ?? [];
  const origins = ENTITY_TYPES.filter((type) => type !== "Source").flatMap((type) =>
    entities[type].map(({ id, origin }) => [id, origin] as const),
  );
  const subjects = new Map(origins);
  const sources = new Map(entities.Source.map(({ id, origin }) => [id, origin]));
  const subject = printed.find((id) => subjects.has(id));
  return subject === undefined ? sources.get(printed[0] ?? "") : subjects.get(subject);
}

/** Keys that are no plain unique key, so that Prisma does not name them by their columns. */
const COLUMNS_OF: Readonly<Record<string, readonly string[]>> = {
  ReportedFigure_once_in_a_report: [
    "reportId",
    "fiscalYear",
    "fiscalPeriod",
    "metric",
    "segmentId",
  ],
};

/** The second row with a key that may stand once: PostgreSQL names the constraint only. */
function repeatedRow(
  { originalMessage }: z.infer<typeof refusalSchema>,
  entities: Entities,
): Origin | undefined {
  const constraint = /constraint "(\w+)"/.exec(originalMessage)?.[1] ?? "";
  const [table, ...named] = constraint.split("_");
  const type = ENTITY_TYPES.find((known) => known === table);
  if (!type) return undefined;
  const columns = COLUMNS_OF[constraint] ?? named.slice(0, -1);
  const keys = new Set<string>();
  for (const { columns: row, origin } of entities[type]) {
    const key = JSON.stringify(columns.map((column) => Reflect.get(row, column)));
    if (keys.has(key)) return origin;
    keys.add(key);
  }
  const file = entities[type][0]?.origin.file;
  return file === undefined ? undefined : { file };
}
