import { z } from "zod";
import { reasonSchema } from "./proposal";
import { entityTypeSchema } from "./snapshot";

const id = z.uuid({ error: "form.stale" });
const version = z.coerce.number({ error: "form.stale" }).int().positive();

/**
 * What a reader types into the forms that change the record: why, or the name of what is to be gone
 * for good. The rest is hidden in them.
 */
export const wordsSchema = z.object({ words: reasonSchema });

/** `token` is made with the empty form, so that one form is carried out once. */
const asked = wordsSchema.extend({ token: id });
const entity = { type: entityTypeSchema, id, baseVersion: version };

export const restoreVersionSchema = asked.extend({ ...entity, toVersion: version });
export const deleteEntitySchema = asked.extend(entity);
export const mergeFormSchema = asked.extend({ fromId: id, intoId: id });
export const undoFormSchema = asked.extend({ changeSetId: id });
export const bringBackSchema = asked.extend({ itemId: id });
export const purgeFormSchema = wordsSchema.extend({ itemId: id });
