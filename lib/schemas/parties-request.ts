import { z } from "zod";
import { investorsQuerySchema, MOST_DEALS_FIRST } from "./investors-query";
import { MOST_ROUNDS_FIRST, organizationsQuerySchema } from "./organizations-query";

const MOST = 200;
const USUAL = 50;

const limit = z.coerce.number().int().min(1).max(MOST).default(USUAL);
/** What the last line of the answer before is called. */
const after = z.string().max(200).nullable().default(null);

const organizations = organizationsQuerySchema.shape;

/** What a program asks the list of organizations for, of which it takes no wrong word in silence. */
export const organizationsRequestSchema = z.object({
  q: organizations.q.unwrap().default(""),
  kind: organizations.kind.unwrap().default(null),
  part: organizations.part.unwrap().default(null),
  sort: organizations.sort.unwrap().default(MOST_ROUNDS_FIRST),
  after,
  limit,
});

const investors = investorsQuerySchema.shape;

/** The same for the list of investors. */
export const investorsRequestSchema = z.object({
  q: investors.q.unwrap().default(""),
  kind: investors.kind.unwrap().default(null),
  sort: investors.sort.unwrap().default(MOST_DEALS_FIRST),
  after,
  limit,
});
