// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Field } from "@/components/ui/field";
import type { PickerAnswer } from "@/lib/data/editing/pick-names";
import messages from "@/lib/i18n/messages/en";
import { NameInput } from "./name-input";

const ANSWER = {
  match: "none",
  options: ["sunrise", "sunset"].map((slug) => ({
    ...{ slug, name: slug, also: "曦望", value: `${slug} [${slug}]` },
  })),
} as const;

let root: Root;
let asked: string[];
const answers: (PickerAnswer | null)[] = [];

/** A server that knows two names, whatever is asked. */
function answerAll(address: string): Promise<Response> {
  const { searchParams } = new URL(address, "http://localhost");
  const q = searchParams.get("q") ?? "";
  asked.push(`${searchParams.get("types")}: ${q}`);
  return Promise.resolve(Response.json({ ...ANSWER, q }));
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  asked = [];
  answers.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answerAll);
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(defaultValue?: string): Promise<HTMLInputElement> {
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages}>
        <Field id="who" label="Who">
          {(control) => (
            <NameInput
              {...control}
              defaultValue={defaultValue}
              name="who"
              onAnswer={(answer) => answers.push(answer)}
              types={["Organization", "Person"]}
            />
          )}
        </Field>
      </NextIntlClientProvider>,
    ),
  );
  const input = document.querySelector<HTMLInputElement>("#who");
  if (input === null) throw new Error("no field");
  return input;
}

const pause = () => act(async () => vi.advanceTimersByTimeAsync(200));

async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await pause();
}

const press = (input: HTMLInputElement, key: string) =>
  act(async () => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });

const options = () => [...document.querySelectorAll("[role=option]")];

it("asks once for what is typed at one go, and offers what may be meant", async () => {
  const input = await show();
  expect(asked).toEqual([]);
  await act(async () => {
    input.focus();
    for (const text of ["s", "su", "sun "]) {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await pause();
  expect(asked).toEqual(["Organization,Person: sun"]);
  expect(options()).toHaveLength(2);
  expect(input.getAttribute("aria-expanded")).toBe("true");
  expect(answers.at(-1)).toMatchObject({ q: "sun", match: "none" });
});

it("picks by keys as if it had been typed, and closes", async () => {
  const input = await show();
  await type(input, "su");
  const heard: string[] = [];
  document.addEventListener("input", () => heard.push(input.value), { once: true });
  await press(input, "ArrowDown");
  await press(input, "ArrowDown");
  expect(input.getAttribute("aria-activedescendant")).toBe("who-options-1");
  await press(input, "Enter");
  expect(input.value).toBe("sunset [sunset]");
  expect(heard).toEqual(["sunset [sunset]"]);
  expect(options()).toEqual([]);
});

it("leaves what was typed where the list is left by Escape", async () => {
  const input = await show();
  await type(input, "su");
  await press(input, "ArrowDown");
  await press(input, "Escape");
  expect(options()).toEqual([]);
  expect(input.value).toBe("su");
});

it("opens by a key where nothing is typed, and asks nobody about what was picked before", async () => {
  const input = await show("曦望 [sunrise]");
  await pause();
  expect(asked).toEqual([]);
  await type(input, "");
  await press(input, "Escape");
  await press(input, "ArrowDown");
  await pause();
  expect(asked.at(-1)).toBe("Organization,Person: ");
  expect(options()).toHaveLength(2);
});

it("offers nothing and knows nothing where the server does not answer", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 401 })));
  const input = await show();
  await type(input, "su");
  expect(options()).toEqual([]);
  expect(answers.at(-1)).toBeNull();
});
