import { beforeAll, describe, expect, it } from "vitest";
import { partyMeant } from "@/lib/data/party-meant";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

describe("a company or investor that is typed", () => {
  it.each([
    ["sensetime", "sensetime"],
    ["SENSETIME", "sensetime"],
    ["商汤科技", "sensetime"],
    ["HKEX:20", "sensetime"],
    ["曦望", "sunrise"],
    ["tang-xiaoou", "tang-xiaoou"],
    ["汤晓鸥", "tang-xiaoou"],
    ["Sense", null],
    ["%", null],
  ])("as %s is %s", async (text, slug) => {
    expect(await partyMeant(text)).toBe(slug);
  });
});
