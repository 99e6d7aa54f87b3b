import { z } from "zod";
import { METRICS } from "@/lib/domain/reported-figure";
import { FISCAL_PERIODS, REPORT_KINDS } from "@/lib/domain/reporting-period";
import { evidenceFields } from "./evidence";
import {
  optionalText,
  partialDateSchema,
  quantitySchema,
  renderings,
  slugSchema,
  typedText,
} from "./values";

export const periodFields = {
  fiscalYear: z.int({ error: "period.yearMalformed" }).min(1990).max(2100),
  fiscalPeriod: z.enum(FISCAL_PERIODS),
};

export const segmentSchemeRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    name: typedText(),
    ...renderings("name"),
    position: z.int().min(0),
    partitionsRevenue: z.boolean().default(true),
    /** Bottom of the stack first. */
    segments: z
      .array(
        z
          .object({
            slug: slugSchema,
            name: typedText(),
            nameZhHans: optionalText(),
            nameZhHant: optionalText(),
          })
          .strict(),
      )
      .min(1),
  })
  .strict();
export type SegmentSchemeRow = z.output<typeof segmentSchemeRowSchema>;

export const financialReportRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    kind: z.enum(REPORT_KINDS),
    ...periodFields,
    publishedOn: partialDateSchema,
  })
  .strict();
export type FinancialReportRow = z.output<typeof financialReportRowSchema>;

export const reportedFigureRowSchema = z
  .object({
    slug: slugSchema,
    organization: slugSchema,
    report: slugSchema,
    ...periodFields,
    metric: z.enum(METRICS),
    segment: slugSchema.nullable().default(null),
    amount: quantitySchema,
    derived: z.boolean().default(false),
    derivation: optionalText(),
    ...evidenceFields,
  })
  .strict()
  .refine((row) => row.derived === (row.derivation !== null), {
    error: "figure.derivationRequired",
    path: ["derivation"],
  });
export type ReportedFigureRow = z.output<typeof reportedFigureRowSchema>;
