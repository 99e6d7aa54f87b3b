import { describe, expect, it } from "vitest";
import {
  actionFilesOfCode,
  actionsOfCode,
  pagesOfCode,
  routesOfCode,
} from "@/e2e/fixtures/code-surface";
import { PAGES } from "@/e2e/fixtures/page-examples";
import { ACTION_MATRIX, PAGE_MATRIX, ROUTE_MATRIX } from "@/e2e/fixtures/permission-matrix";

/** A new page, route or action fails here until the table says who may use it. */
describe("the table of permissions names", () => {
  it("every page, and none that is gone", () => {
    const open = Object.keys(PAGES).map((folder) => (folder ? `(public)/${folder}` : "(public)"));
    expect([...open, ...Object.keys(PAGE_MATRIX)].sort()).toEqual(pagesOfCode().sort());
  });

  it("every method of every route, and none that is gone", () => {
    expect(Object.keys(ROUTE_MATRIX).sort()).toEqual(routesOfCode().sort());
  });

  it("every server action, and none that is gone", () => {
    expect(Object.keys(ACTION_MATRIX).sort()).toEqual(actionsOfCode().sort());
  });

  it("actions that all stand in lib/actions, where they are looked for", () => {
    const elsewhere = actionFilesOfCode().filter((file) => !file.startsWith("lib/actions/"));
    expect(elsewhere).toEqual([]);
    expect(actionsOfCode().length).toBeGreaterThan(20);
  });
});
