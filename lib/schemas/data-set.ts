import { z } from "zod";
import { eventRowSchema } from "./event";
import { factIdSchema } from "./evidence";
import {
  fundingRoundRowSchema,
  investmentExitRowSchema,
  shareholdingRowSchema,
} from "./funding-round";
import { marketFigureRowSchema } from "./market-figure";
import { organizationRowSchema, relationshipRowSchema } from "./organization";
import { personRowSchema, roleRowSchema } from "./person";
import { productRowSchema } from "./product";
import {
  financialReportRowSchema,
  reportedFigureRowSchema,
  segmentSchemeRowSchema,
} from "./reported-figure";
import { sourceSchema } from "./source";
import { typedText } from "./values";

/** Files of the data set, in the order in which they load, with the schema of a row. */
export const DATA_SET_FILES = {
  sources: sourceSchema.strict(),
  organizations: organizationRowSchema,
  relationships: relationshipRowSchema,
  people: personRowSchema,
  roles: roleRowSchema,
  "funding-rounds": fundingRoundRowSchema,
  "investment-exits": investmentExitRowSchema,
  shareholdings: shareholdingRowSchema,
  "segment-schemes": segmentSchemeRowSchema,
  "financial-reports": financialReportRowSchema,
  "reported-figures": reportedFigureRowSchema,
  products: productRowSchema,
  "market-figures": marketFigureRowSchema,
  events: eventRowSchema,
} as const;
export type DataSetFile = keyof typeof DATA_SET_FILES;

/** A researched fact that the product does not carry, and why. */
export const leftOutSchema = z.object({ fact: factIdSchema, reason: typedText(500) }).strict();
