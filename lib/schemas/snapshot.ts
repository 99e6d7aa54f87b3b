import { z } from "zod";
import { ENTITY_TYPES } from "@/lib/domain/editing/entity-types";
import type { Snapshot } from "@/lib/domain/editing/snapshot";

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A version of an entity as revisions and proposals keep it. */
export const snapshotSchema: z.ZodType<Snapshot> = z.record(
  z.string(),
  z.union([scalarSchema, z.array(z.record(z.string(), scalarSchema))]),
);

export const entityTypeSchema = z.enum(ENTITY_TYPES);

export const changeSchema = z.object({
  entityType: entityTypeSchema,
  entityId: z.uuid(),
  baseVersion: z.number().int().positive().nullable(),
  after: snapshotSchema.nullable(),
});
