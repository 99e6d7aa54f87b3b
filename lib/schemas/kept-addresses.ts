import type { z } from "zod";
import { AS_KNOWN_ON, CURRENCY } from "@/lib/domain/view-address";
import { changesSchema } from "./changes-query";
import { chartFileSchema, embedSchema } from "./chart-query";
import { investorsQuerySchema } from "./investors-query";
import { organizationsQuerySchema } from "./organizations-query";
import { investorsRequestSchema, organizationsRequestSchema } from "./parties-request";
import { peopleQuerySchema } from "./people-query";
import { revenueQuerySchema } from "./revenue-query";
import { roundsQuerySchema } from "./rounds-query";
import { roundsRequestSchema } from "./rounds-request";
import { searchRequestSchema } from "./search-query";
import { sourcesQuerySchema } from "./sources-query";
import { structureQuerySchema } from "./structure-query";
import { timelineQuerySchema } from "./timeline-query";

/** A kind of address whose answers may be kept for all readers, and what it can be asked for. */
export interface KeptAddress {
  /** `*` stands for one part of the path. */
  readonly path: string;
  /** In the order in which the product's own links have them. */
  readonly parameters: readonly string[];
  /** Of a parameter given twice a page takes the first, a file or an answer to programs the last. */
  readonly takes: "first" | "last";
}

const VIEW = [AS_KNOWN_ON, CURRENCY];
const namesOf = (schema: z.ZodObject) => Object.keys(schema.shape);

/** A page in each language. */
function page(path: string, parameters: readonly string[] = []): KeptAddress {
  return { path: `/*${path}`, parameters: [...parameters, ...VIEW], takes: "first" };
}

function file(path: string, parameters: readonly string[] = []): KeptAddress {
  return { path, parameters: [...parameters, ...VIEW], takes: "last" };
}

/**
 * All that is kept at the door (server/door/). An address that is not here is answered anew each time;
 * a parameter that is not here is taken off before the page sees it.
 */
export const KEPT_ADDRESSES: readonly KeptAddress[] = [
  page(""),
  page("/changes", namesOf(changesSchema)),
  page("/disputes"),
  page("/embed/*", namesOf(embedSchema)),
  page("/evidence/*"),
  page("/failure/*"),
  page("/investors", namesOf(investorsQuerySchema)),
  page("/investors/*"),
  page("/market"),
  page("/method"),
  page("/organizations", namesOf(organizationsQuerySchema)),
  page("/organizations/*"),
  page("/people", namesOf(peopleQuerySchema)),
  page("/products"),
  page("/restatements"),
  page("/revenue", namesOf(revenueQuerySchema)),
  page("/rounds", namesOf(roundsQuerySchema)),
  page("/rounds/*"),
  page("/search", ["q"]),
  page("/sources", namesOf(sourcesQuerySchema)),
  page("/sources/*"),
  page("/structure", namesOf(structureQuerySchema)),
  page("/timeline", namesOf(timelineQuerySchema)),
  file("/api/v1/evidence/*"),
  file("/api/v1/investors", namesOf(investorsRequestSchema)),
  file("/api/v1/organizations", namesOf(organizationsRequestSchema)),
  file("/api/v1/rounds", namesOf(roundsRequestSchema)),
  file("/api/v1/search", namesOf(searchRequestSchema)),
  file("/charts/*", namesOf(chartFileSchema)),
];

/** Answers that are for one reader, or that decide by a reader's headers. */
export const NEVER_KEPT: readonly string[] = [
  "/",
  "/api/auth/*",
  "/api/v1/proposals",
  "/api/v1/proposals/*/publish",
  // Sent as it is read: whole lists are not for memory.
  "/exports/*",
  "/*/account",
  "/*/account/second-step",
  "/*/admin",
  // Every address under it that no page claims.
  "/*/admin/*",
  "/*/admin/audit",
  "/*/admin/audit/export",
  "/*/admin/bin",
  "/*/admin/bin/*",
  "/*/admin/changes",
  "/*/admin/changes/*",
  "/*/admin/entities",
  "/*/admin/entities/*/*/delete",
  "/*/admin/figures",
  "/*/admin/figures/*",
  "/*/admin/history/*/*",
  "/*/admin/history/*/*/*",
  "/*/admin/imports",
  "/*/admin/imports/*",
  "/*/admin/imports/*/errors",
  "/*/admin/imports/upload",
  "/*/admin/names",
  "/*/admin/organizations/merge",
  "/*/admin/proposals",
  "/*/admin/proposals/*",
  "/*/admin/proposals/*/mend",
  "/*/admin/entities/*/*/edit",
  "/*/admin/entities/*/new",
  "/*/admin/rounds/new",
  "/*/admin/users",
  "/*/admin/users/*",
  "/*/sign-in",
  "/*/sign-in/forgotten",
  "/*/sign-in/invitation/*",
  "/*/sign-in/new-password/*",
  "/*/sign-in/second-step",
  // Every address that no page claims: there are endlessly many.
  "/*/*",
];
