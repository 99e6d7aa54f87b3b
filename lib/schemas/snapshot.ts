import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import type { Scalar, Snapshot } from "@/lib/domain/editing/snapshot";

/**
 * A version of an entity as revisions and proposals keep it. Told by hand, five times as fast as by a
 * record of unions: an import reads hundreds of thousands.
 */
export const snapshotSchema = z.custom<Snapshot>(isSnapshot);

function isSnapshot(value: unknown): value is Snapshot {
  return isRecord(
    value,
    (part) =>
      isScalar(part) || (Array.isArray(part) && part.every((item) => isRecord(item, isScalar))),
  );
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isRecord(value: unknown, isPart: (part: unknown) => boolean): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isPart)
  );
}

export const entityTypeSchema = z.enum(ENTITY_TYPES);

export const changeSchema = z.object({
  entityType: entityTypeSchema,
  entityId: z.uuid(),
  baseVersion: z.number().int().positive().nullable(),
  after: snapshotSchema.nullable(),
});
