import { describe, expect, it } from "vitest";
import { ACTIONS, can, USER_ROLES } from "./permissions.ts";

describe("can", () => {
  it.each([
    ["account:open", [false, true, true, true, true]],
    ["admin:open", [false, false, true, true, true]],
    ["entity:propose", [false, false, true, true, true]],
    ["proposal:review", [false, false, false, true, true]],
    ["proposal:publishOwn", [false, false, false, false, true]],
    ["bin:purge", [false, false, false, false, true]],
    ["user:manage", [false, false, false, false, true]],
    ["audit:read", [false, false, false, false, true]],
  ] as const)("%s: nobody, viewer, editor, reviewer, admin", (action, allowed) => {
    expect([null, ...USER_ROLES].map((role) => can(role, action))).toEqual(allowed);
  });

  it.each(ACTIONS)("%s is never lost on the way up, and never open to visitors", (action) => {
    const rights = USER_ROLES.map((role) => can(role, action));
    expect(rights).toEqual([...rights].sort());
    expect(can(null, action)).toBe(false);
    expect(can("ADMIN", action)).toBe(true);
  });
});
