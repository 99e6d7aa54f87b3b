import { beforeEach, describe, expect, it, vi } from "vitest";
import { forgetKept, keep, readKept } from "./kept-store";

const PLACE = { actor: "editor", form: "Person/1", version: 2 };
const KEPT = { at: "2026-11-24 15:40", typed: { entity: { name: "Li" } } };

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

  it("is forgotten at every version once the form is saved, and other forms are not", () => {
    const other = { ...PLACE, form: "Person/12" };
    keep(PLACE, KEPT);
    keep(other, KEPT);
    forgetKept({ ...PLACE, version: undefined });
    expect(readKept(PLACE)).toBeNull();
    expect(readKept(other)).toEqual(KEPT);
  });

  it("is nothing where the storage holds something else, or is refused", () => {
    localStorage.setItem("roundbook.typed/editor/Person/1/2", "{");
    expect(readKept(PLACE)).toBeNull();
    vi.stubGlobal("localStorage", undefined);
    expect(readKept(PLACE)).toBeNull();
    expect(keep(PLACE, KEPT)).toBe(false);
  });
});
