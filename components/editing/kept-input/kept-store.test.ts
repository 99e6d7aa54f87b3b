import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetArrived, forgetKept, keep, readKept } from "./kept-store";

const PLACE = { actor: "editor", form: "Person/1", version: 2 };
const KEPT = { at: "2026-11-24 15:40", token: "opened-first", typed: { entity: { name: "Li" } } };

/** A browser's storage, of which each key is a property too. */
function newStorage() {
  const storage: Record<string, unknown> = {};
  const methods = {
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, value: string) => {
      storage[key] = value;
    },
    removeItem: (key: string) => {
      delete storage[key];
    },
  };
  return Object.assign(storage, Object.create(null, {}), methods);
}

beforeEach(() => {
  vi.stubGlobal("localStorage", newStorage());
});

describe("what was typed", () => {
  it("is found again by whoever typed it, at the same version of the same form", () => {
    expect(keep(PLACE, KEPT)).toBe(true);
    expect(readKept(PLACE)).toEqual(KEPT);
    expect(readKept({ ...PLACE, actor: "another" })).toBeNull();
    expect(readKept({ ...PLACE, version: 3 })).toBeNull();
  });

  it("is forgotten once the form has arrived, and what is typed into the next one is not", () => {
    const other = { ...PLACE, form: "Person/12" };
    keep(PLACE, KEPT);
    keep(other, KEPT);
    forgetArrived({ ...PLACE, version: undefined }, ["opened-first"]);
    expect(readKept(PLACE)).toBeNull();
    expect(readKept(other)).toEqual(KEPT);
    const next = { ...KEPT, token: "opened-next" };
    keep(PLACE, next);
    forgetArrived({ ...PLACE, version: undefined }, ["opened-first"]);
    expect(readKept(PLACE)).toEqual(next);
  });

  it("is forgotten at versions before that of now, and where somebody wants none of it", () => {
    const now = { ...PLACE, version: 3 };
    keep(PLACE, KEPT);
    keep(now, KEPT);
    forgetArrived(now, []);
    expect(readKept(PLACE)).toBeNull();
    expect(readKept(now)).toEqual(KEPT);
    forgetKept(now);
    expect(readKept(now)).toBeNull();
  });

  it("is nothing where the storage holds something else, or is refused", () => {
    localStorage.setItem("roundbook.typed/editor/Person/1/2", "{");
    expect(readKept(PLACE)).toBeNull();
    vi.stubGlobal("localStorage", undefined);
    expect(readKept(PLACE)).toBeNull();
    expect(keep(PLACE, KEPT)).toBe(false);
  });
});
