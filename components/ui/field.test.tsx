import { describe, expect, it } from "vitest";
import { Field, Input } from "./field";
import { markupOf } from "./testing";

describe("a field", () => {
  it("ties label, hint and error to its control", () => {
    const markup = markupOf(
      <Field error={["Too large", "Too odd"]} hint="As printed" id="amount" label="Amount">
        {(it) => <Input {...it} name="amount" />}
      </Field>,
    );
    expect(markup).toContain('<label class="field-label" for="amount">Amount</label>');
    expect(markup).toContain('id="amount-description">As printed</p>');
    expect(markup).toContain('aria-describedby="amount-description amount-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain(
      'id="amount-error"><span class="sr-only">Error: </span>Too large Too odd</p>',
    );
  });

  it("claims no error and no hint where there is none", () => {
    const markup = markupOf(
      <Field id="amount" label="Amount" optional>
        {(it) => <Input {...it} name="amount" />}
      </Field>,
    );
    expect(markup).not.toContain("aria-describedby");
    expect(markup).not.toContain("aria-invalid");
    expect(markup).toContain("optional");
  });
});
