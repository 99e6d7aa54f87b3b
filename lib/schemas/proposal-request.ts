import { z } from "zod";
import { typedFormSchema } from "./proposal";
import { entityTypeSchema } from "./snapshot";

/** What a program proposes: a form, of something new or of what has that id, filled as on its page. */
export const proposalRequestSchema = z.object({
  type: entityTypeSchema,
  id: z.uuid().optional(),
  form: typedFormSchema,
});
