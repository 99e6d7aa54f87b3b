import { describe, expect, it } from "vitest";
import { isBoardOffice } from "./board-office.ts";

describe("an office of the board", () => {
  it.each([
    ["Executive director", true],
    ["Initiator and chairman", true],
    ["Board secretary, in charge of investment and financing", true],
    ["Co-CEO", false],
    ["Head of chip research and development", false],
    ["Art direction", false],
  ])("%s: %s", (title, is) => {
    expect(isBoardOffice(title)).toBe(is);
  });
});
