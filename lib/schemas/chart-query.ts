import { z } from "zod";
import { CHART_FORMATS, CHART_THEMES, type ChartFormat } from "@/lib/domain/chart-address";
import { CHART_NAMES, type ChartName } from "@/lib/domain/chart-name";
import { isPlainDate } from "@/lib/domain/partial-date";
import { routing } from "@/lib/i18n/routing";
import { slugSchema } from "./values";

/** Pixels between which a picture can be drawn so that nothing on it is cut off. */
export const NARROWEST_PICTURE = 320;
export const WIDEST_PICTURE = 1920;
const MOST_SCALE = 3;

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: `a whole number from ${least} to ${most}` })
    .int({ error: `a whole number from ${least} to ${most}` })
    .min(least, { error: `a whole number from ${least} to ${most}` })
    .max(most, { error: `a whole number from ${least} to ${most}` });

/** Each message says what the parameter must be. */
const chartFields = {
  organization: slugSchema.optional(),
  scheme: slugSchema.optional(),
  comparison: slugSchema.optional(),
  investor: slugSchema.optional(),
  at: z.string().refine(isPlainDate, { error: "a day, written YYYY-MM-DD" }).optional(),
  amounts: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "the three letters of a currency, as in CNY" })
    .optional(),
  theme: z.enum(CHART_THEMES, { error: `one of ${CHART_THEMES.join(", ")}` }).optional(),
};

/** Parameters of a chart's file. Others, as those that trackers add, mean nothing. */
export const chartFileSchema = z.object({
  ...chartFields,
  locale: z
    .enum(routing.locales, { error: `one of ${routing.locales.join(", ")}` })
    .default(routing.defaultLocale),
  width: whole(NARROWEST_PICTURE, WIDEST_PICTURE).default(720),
  scale: whole(1, MOST_SCALE).default(2),
  shape: z.enum(["card"], { error: "card, or left out" }).optional(),
});
export type ChartFileQuery = z.output<typeof chartFileSchema>;

/** Parameters of an embed, in which what cannot be read means its default. */
export const embedSchema = z.object({
  organization: chartFields.organization.catch(undefined),
  amounts: chartFields.amounts.catch(undefined),
  scheme: chartFields.scheme.catch(undefined),
  comparison: chartFields.comparison.catch(undefined),
  investor: chartFields.investor.catch(undefined),
  at: chartFields.at.catch(undefined),
  theme: chartFields.theme.catch(undefined),
});

/** Parameters that name something, each with a name as it can be. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["organization", "sensetime"],
  ["scheme", "generative-traditional-auto"],
  ["investor", "songhe-capital"],
  ["comparison", "market-shipments-cards"],
]);

/** What is wrong with a parameter, and with which. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly mustBe: string;
}

export function chartFileQueryOf(
  params: URLSearchParams,
): { readonly query: ChartFileQuery } | { readonly problem: ParameterProblem } {
  const parsed = chartFileSchema.safeParse(Object.fromEntries(params));
  if (parsed.success) return { query: parsed.data };
  const [issue] = parsed.error.issues;
  const parameter = String(issue?.path[0] ?? "");
  const example = EXAMPLES.get(parameter);
  const mustBe =
    example === undefined ? issue?.message : `a name as addresses have it, as in ${example}`;
  return { problem: { parameter, mustBe: mustBe ?? "" } };
}

/** `revenue-growth.csv-metadata.json` is the chart revenue-growth in the last format that fits. */
export function chartFileOf(file: string): { name: ChartName; format: ChartFormat } | null {
  const dot = file.indexOf(".");
  const name = CHART_NAMES.find((known) => known === file.slice(0, dot));
  const format = CHART_FORMATS.find((known) => known === file.slice(dot + 1));
  return dot > 0 && name !== undefined && format !== undefined ? { name, format } : null;
}
