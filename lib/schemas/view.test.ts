import { describe, expect, it } from "vitest";
import { TODAY } from "@/lib/domain/view";
import { askedView } from "./view";

const today = "2026-11-24";
const asked = (asKnownOn?: string | string[]) => askedView({ asKnownOn }, today);

describe("the view an address asks for", () => {
  it("is today where no day is named, or today's", () => {
    expect(asked()).toEqual({ view: TODAY, refused: null });
    expect(asked("")).toEqual({ view: TODAY, refused: null });
    expect(asked(today)).toEqual({ view: TODAY, refused: null });
  });

  it("is a past day, the first where several are named", () => {
    expect(asked("2025-08-01").view).toEqual({ asKnownOn: "2025-08-01" });
    expect(asked(["2025-08-01", "2024-01-01"]).view).toEqual({ asKnownOn: "2025-08-01" });
  });

  it("is today with a reason where the day is none or yet to come", () => {
    expect(asked("2025-02-30")).toEqual({
      view: TODAY,
      refused: { text: "2025-02-30", reason: "unreadable" },
    });
    expect(asked("2031-01-01").refused?.reason).toBe("future");
  });

  it("is in a currency of ours, in whatever case, whatever the day", () => {
    expect(askedView({ currency: "usd" }, today).view).toEqual({ ...TODAY, currency: "USD" });
    expect(askedView({ currency: ["HKD", "USD"], asKnownOn: "2025-08-01" }, today).view).toEqual({
      asKnownOn: "2025-08-01",
      currency: "HKD",
    });
    expect(askedView({ currency: "USD", asKnownOn: "2031-01-01" }, today).view.currency).toBe(
      "USD",
    );
    expect(askedView({ currency: "doubloons" }, today).view).toEqual(TODAY);
  });

  it("repeats no long text", () => {
    expect(asked("x".repeat(500)).refused?.text).toHaveLength(40);
  });
});
