import { createTranslator } from "next-intl";
import type { ChartContext } from "@/components/charts/chart-context";
import messages from "@/lib/i18n/messages/en";

export const CONTEXT: ChartContext = {
  locale: "en",
  texts: createTranslator({ locale: "en", messages, namespace: "charts" }),
  evidenceHref: (evidence) => `/en/evidence/${evidence}`,
};
