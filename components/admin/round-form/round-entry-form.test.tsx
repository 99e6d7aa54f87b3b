// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RoundCheck } from "@/lib/actions/enter-round";
import { EMPTY_FORM, type FormState } from "@/lib/actions/form-state";
import messages from "@/lib/i18n/messages/en";
import { RoundEntryForm } from "./round-entry-form";

let root: Root;
let posted: Record<string, FormDataEntryValue>[];

/** A server that knows one round, and nobody by name. */
function answerNobody(address: string): Promise<Response> {
  if (address.startsWith("/api/v1/rounds?organization=sensetime&")) {
    return Promise.resolve(Response.json({ rounds: [PLACING], after: null }));
  }
  const q = new URL(address, "http://localhost").searchParams.get("q") ?? "";
  return Promise.resolve(Response.json({ q, match: "none", options: [] }));
}

function take(_state: FormState<RoundCheck>, data: FormData): Promise<FormState<RoundCheck>> {
  posted.push(Object.fromEntries(data));
  return Promise.resolve(EMPTY_FORM);
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  posted = [];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answerNobody);
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <RoundEntryForm
          action={take}
          actorId="somebody"
          isPublishing
          token="0198c0de-0000-7000-8000-000000000000"
        />
      </NextIntlClientProvider>,
    ),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const PLACING = {
  ...{ slug: "sensetime-placing-2025-07", label: null, investmentType: "PLACING" },
  announcedOn: { date: "2025-07-24", precision: "DAY", inferred: false },
  moneyRaised: { qualifier: "EXACT", value: "2500000000", maxValue: null, currency: "HKD" },
};

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
}

async function type(name: string, text: string): Promise<void> {
  await act(async () => {
    const input = field(name);
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(async () => vi.advanceTimersByTimeAsync(400));
}

async function press(text: string): Promise<void> {
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`no button ${text}`);
  await act(async () => button.click());
  await act(async () => vi.advanceTimersByTimeAsync(400));
}

it("offers to create who is not here, in the form", async () => {
  await type("organization.name", "曦新");
  await press("Create ‘曦新’");
  expect(field("organization.nameZhHans").value).toBe("曦新");
});

it("has a place for rounds that count the money, and for what a further source says otherwise", async () => {
  expect(document.querySelector(`[name="sources[0].otherwise.moneyRaised"]`)).toBeNull();
  await press("Add a round that may count it");
  await type("countedIn[0].whole", "sunrise-first-round-2025-07");
  await press("Add a source");
  await type("sources[1].otherwise.moneyRaised", "9亿元");
  expect(document.body.textContent).toContain("CNY 900m, that is 900,000,000");
});

it("tells what is on record of the company that is picked", async () => {
  await type("organization.name", "SenseTime [sensetime]");
  const round = document.querySelector(".on-record li");
  expect(round?.textContent).toBe("Placing, 24 Jul 2025, HKD 2.5bn");
  await type("organization.name", "SenseTime");
  expect(document.querySelector(".on-record")).toBeNull();
});

it("gives each of several names that are pasted together a row, and keeps what stands", async () => {
  await type("investments[0].moneyInvested", "5m USD");
  await act(async () => {
    field("investments[0].name").focus();
    const paste = new Event("paste", { bubbles: true, cancelable: true });
    const clipboardData = { getData: () => "IDG资本、商汤国香资本\n粤民投 " };
    document.activeElement?.dispatchEvent(Object.assign(paste, { clipboardData }));
  });
  const names = [0, 1, 2].map((at) => field(`investments[${at}].name`));
  expect(names.map(({ value }) => value)).toEqual(["IDG资本", "商汤国香资本", "粤民投"]);
  expect(field("investments[0].moneyInvested").value).toBe("5m USD");
  expect(document.activeElement).toBe(names[2]);
});

it("posts a round whole, and asks for the next with the same where that is pressed", async () => {
  const round = {
    "organization.name": "SenseTime [sensetime]",
    "announcedOn.date": "July 2025",
    moneyRaised: "近10亿元",
    "sources[0].known": "Daily, 2025-07 [daily-2025-07]",
  };
  for (const [name, text] of Object.entries(round)) await type(name, text);
  await act(async () => {
    field("investmentType").value = "SERIES_A";
  });
  await press("Save, next with the same");
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ ...round, next: "same", seen: "typed" });
  expect(document.querySelector(".form-kept")?.textContent).toMatch(/^Kept in this browser at/);
});
