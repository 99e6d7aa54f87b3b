import { randomUUID } from "node:crypto";
import { type RoundForm, type RoundFormFields, roundFormSchema } from "@/lib/schemas/round-form";

/** What a person typed who left out all that may be left out; parts may be said otherwise. */
export function typedRound(given: Partial<RoundFormFields> = {}): RoundFormFields {
  return {
    token: randomUUID(),
    organization: { name: "Nuvo Semi", nameZhHans: "诺沃", origin: "COMPANY" },
    label: "Series A",
    investmentType: "SERIES_A",
    status: "ANNOUNCED",
    announcedOn: { date: "July 2025" },
    moneyRaised: "近10亿元",
    sources: [
      {
        publisher: "Example Daily",
        title: "Nuvo raises",
        url: "https://example.org/nuvo",
        kind: "PRESS",
        publishedOn: { date: "2025-07-23" },
        reliability: "B",
        statedAs: "近10亿元",
      },
    ],
    ...given,
  };
}

export function roundForm(given: Partial<RoundFormFields> = {}): RoundForm {
  return roundFormSchema.parse(typedRound(given));
}

/** A source of which only the publisher matters. */
export function typedSource(publisher: string) {
  return { publisher, kind: "PRESS", publishedOn: { date: "2025" }, reliability: "C" };
}
