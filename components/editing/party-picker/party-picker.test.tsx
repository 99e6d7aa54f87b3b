import { describe, expect, it } from "vitest";
import { markupOf } from "@/components/ui/testing";
import { ORGANIZATION_ORIGINS, type PartyOrigin, PERSON_ORIGINS } from "@/lib/domain/new-party";
import { PartyPicker } from "./party-picker";

interface Typed {
  readonly value: string;
  readonly errors?: string[];
  readonly dirty?: boolean;
}

/** As a browser without scripts gets it after it has posted the form. */
function pickerAfter(typed: Typed, origins: readonly PartyOrigin[] = ORGANIZATION_ORIGINS): string {
  const control = (name: string, said?: Typed) => ({
    ...{ id: name, name, key: undefined, errors: said?.errors },
    ...{ defaultValue: said?.value, value: said?.value, dirty: said?.dirty ?? true },
  });
  return markupOf(
    <PartyPicker
      beside={{
        origin: control("origin", { value: "" }),
        latinName: control("latinName"),
        nameZhHans: control("nameZhHans"),
        nameZhHant: control("nameZhHant"),
      }}
      field={control("who", typed)}
      label="Who"
      origins={origins}
      types={["Organization"]}
    />,
  );
}

describe("a picker without scripts", () => {
  it("asks what a name is that may be new, and says nothing by it", () => {
    const markup = pickerAfter({ value: "Nuvo" });
    expect(markup).toContain("New: Nuvo");
    expect(markup).toMatch(/<option value=""[^>]*>Choose</);
  });

  it("does not ask about what was picked, stood there before, or is here", () => {
    expect(pickerAfter({ value: "Nuvo [nuvo]" })).not.toContain("New:");
    expect(pickerAfter({ value: "Nuvo", dirty: false })).not.toContain("New:");
    expect(pickerAfter({ value: "Nuvo", errors: ["party.exists"] })).not.toContain("New:");
  });

  it("makes nobody of the one kind there is before it is told that nobody goes by the name", () => {
    expect(pickerAfter({ value: "Li" }, PERSON_ORIGINS)).not.toContain("New:");
    expect(pickerAfter({ value: "Li", errors: ["party.unknown"] }, PERSON_ORIGINS)).toContain(
      "New: Li",
    );
  });
});
