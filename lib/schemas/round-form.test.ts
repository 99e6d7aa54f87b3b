import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { typedRound } from "@/tests/factories/round-form";
import { roundFormSchema } from "./round-form";

/** Messages by field, as the form shows them. */
function errorsOf(input: object): Record<string, string[]> {
  const result = roundFormSchema.safeParse(input);
  const errors: Record<string, string[]> = {};
  for (const { path, message } of result.error?.issues ?? []) {
    const field = path.join(".");
    errors[field] = [...(errors[field] ?? []), message];
  }
  return errors;
}

/** A post of the form, as a browser without scripts sends it: all that is not typed is empty. */
function posted(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("an amount", () => {
  it.each([
    ["1bn", "EXACT", "1000000000", "CNY"],
    ["近10亿元", "NEARLY", "1000000000", "CNY"],
    ["~1bn CNY", "APPROXIMATELY", "1000000000", "CNY"],
    ["27.98亿", "EXACT", "2798000000", "CNY"],
    ["1,000,000,000", "EXACT", "1000000000", "CNY"],
    ["HKD 5.3bn", "EXACT", "5300000000", "HKD"],
    ["undisclosed", "UNDISCLOSED", null, null],
    ["未披露", "UNDISCLOSED", null, null],
  ])("is read in the words of its source: %s", (typed, qualifier, value, currency) => {
    const round = roundFormSchema.parse(
      typedRound({
        moneyRaised: typed,
        postMoneyValuation: typed,
        investments: [{ name: "Dawn Fund", moneyInvested: typed }],
      }),
    );
    const amount = { qualifier, value, maxValue: null, currency, unit: null };
    expect(round.moneyRaised).toEqual(amount);
    expect(round.postMoneyValuation).toEqual(amount);
    expect(round.investments[0]?.moneyInvested).toEqual(amount);
  });

  it("that nobody gave is left out of valuations and undisclosed for an investor", () => {
    const round = roundFormSchema.parse(
      typedRound({ preMoneyValuation: " ", investments: [{ name: "Dawn Fund" }] }),
    );
    expect(round.preMoneyValuation).toBeNull();
    expect(round.netProceeds).toBeNull();
    expect(round.investments[0]?.moneyInvested.qualifier).toBe("UNDISCLOSED");
  });

  it("that cannot be read says why, beside its field", () => {
    const typed = {
      moneyRaised: "",
      netProceeds: "a lot",
      preMoneyValuation: "$5bn",
      postMoneyValuation: "12bn to 10bn",
      investments: [{ name: "Dawn Fund", moneyInvested: "12%" }],
    };
    expect(errorsOf(typedRound(typed))).toEqual({
      moneyRaised: ["quantity.EMPTY"],
      netProceeds: ["quantity.UNREADABLE"],
      preMoneyValuation: ["quantity.AMBIGUOUS_CURRENCY"],
      postMoneyValuation: ["quantity.REVERSED_RANGE"],
      "investments.0.moneyInvested": ["quantity.notMoney"],
    });
  });

  it("of nobody is refused with its row, and an empty row is left out", () => {
    const investments = [{ moneyInvested: "5亿" }, { moneyInvested: "" }];
    expect(errorsOf(typedRound({ investments }))).toEqual({
      "investments.0.name": ["text.required"],
    });
  });
});

describe("a date", () => {
  it.each([
    ["2025", "YEAR", "2025-01-01"],
    ["H1 2025", "HALF", "2025-01-01"],
    ["July 2025", "MONTH", "2025-07-01"],
    ["2025-07", "MONTH", "2025-07-01"],
    ["2025-07-23", "DAY", "2025-07-23"],
  ])("keeps the precision in which it is typed: %s", (typed, precision, date) => {
    const announcedOn = { date: typed, inferred: true };
    expect(roundFormSchema.parse(typedRound({ announcedOn })).announcedOn).toEqual({
      date,
      precision,
      inferred: true,
    });
  });

  it("that does not exist is refused at its field", () => {
    expect(errorsOf(typedRound({ announcedOn: { date: "2025-02-30" } }))).toEqual({
      "announcedOn.date": ["date.malformed"],
    });
  });
});

describe("investors", () => {
  it("that were left blank are no rows, and the others keep their place in the form", () => {
    const round = roundFormSchema.parse(
      typedRound({ investments: [{}, { name: " Dawn Fund " }, {}] }),
    );
    expect(round.investments.map(({ name, row }) => [name, row])).toEqual([["Dawn Fund", 1]]);
  });

  it("need a name once anything is said of them", () => {
    expect(errorsOf(typedRound({ investments: [{ isLead: true }] }))).toEqual({
      "investments.0.name": ["text.required"],
    });
  });

  it("that are new need a name in Latin letters, and names of a new one need its kind", () => {
    const investments = [
      { name: "晨光资本", origin: "INVESTOR" },
      { name: "Dawn Fund", nameZhHans: "晨光" },
    ] as const;
    expect(errorsOf(typedRound({ investments: [...investments] }))).toEqual({
      "investments.0.latinName": ["party.needsLatin"],
      "investments.1.origin": ["party.originRequired"],
    });
  });
});

describe("sources", () => {
  it("are at least one", () => {
    expect(errorsOf(typedRound({ sources: [] }))).toEqual({ sources: ["source.required"] });
  });

  it("are known or new, not both", () => {
    const sources = [{ known: "example-daily-2025-07", publisher: "Example Daily" }];
    expect(errorsOf(typedRound({ sources }))).toEqual({
      "sources.0.known": ["source.knownOrNew"],
    });
  });

  it("that are new say at each field what they lack", () => {
    expect(errorsOf(typedRound({ sources: [{ url: "javascript:alert(1)" }] }))).toEqual({
      "sources.0.publisher": ["text.required"],
      "sources.0.url": ["url.malformed"],
      "sources.0.kind": ["source.kindRequired"],
      "sources.0.publishedOn.date": ["date.required"],
      "sources.0.reliability": ["source.reliabilityRequired"],
    });
  });
});

describe("a post without scripts", () => {
  it("of the untouched form says at each field what is missing, in keys that have a text", () => {
    const submission = parseWithZod(
      posted({
        token: "7f3c1d52-5a57-4a3a-9a43-0d6f4f8f0c11",
        "organization.name": "",
        "organization.origin": "KNOWN",
        label: "",
        investmentType: "",
        status: "ANNOUNCED",
        "announcedOn.date": "",
        "closedOn.date": "",
        moneyRaised: "",
        "investments[0].name": "",
        "investments[0].origin": "KNOWN",
        "investments[0].moneyInvested": "",
        "sources[0].known": "",
        "sources[0].publisher": "",
      }),
      { schema: roundFormSchema },
    );
    expect(submission.reply().error).toEqual({
      "organization.name": ["text.required"],
      investmentType: ["round.typeRequired"],
      "announcedOn.date": ["date.required"],
      moneyRaised: ["quantity.EMPTY"],
      "sources[0].publisher": ["text.required"],
      "sources[0].kind": ["source.kindRequired"],
      "sources[0].publishedOn.date": ["date.required"],
      "sources[0].reliability": ["source.reliabilityRequired"],
    });
  });

  it("that is empty altogether is refused by keys too, without a schema's own words", () => {
    const { error } = parseWithZod(new FormData(), { schema: roundFormSchema }).reply();
    for (const messages of Object.values(error ?? {})) {
      for (const message of messages ?? []) expect(message).toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/);
    }
    expect(Object.keys(error ?? {})).toContain("token");
  });
});
