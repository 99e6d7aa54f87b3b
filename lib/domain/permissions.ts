/** Roles, each with all rights of those before it. */
export const USER_ROLES = ["VIEWER", "EDITOR", "REVIEWER", "ADMIN"] as const;
export type UserRole = (typeof USER_ROLES)[number];

export const ACTIONS = [
  "account:open",
  "admin:open",
  "entity:propose",
  "proposal:review",
  "proposal:publishOwn",
  "import:prepare",
  "import:carryOut",
  "import:carryOutOwn",
  "bin:purge",
  "user:manage",
  "audit:read",
] as const;
export type Action = (typeof ACTIONS)[number];

const LEAST_ROLE: Record<Action, UserRole> = {
  "account:open": "VIEWER",
  "admin:open": "EDITOR",
  "entity:propose": "EDITOR",
  "proposal:review": "REVIEWER",
  /** One's own proposal, without a second pair of eyes; on record as such. */
  "proposal:publishOwn": "ADMIN",
  "import:prepare": "EDITOR",
  "import:carryOut": "REVIEWER",
  /** One's own upload, likewise. */
  "import:carryOutOwn": "ADMIN",
  "bin:purge": "ADMIN",
  "user:manage": "ADMIN",
  "audit:read": "ADMIN",
};

/** Whether somebody with this role, or a signed-out visitor (null), may do it. */
export function can(role: UserRole | null, action: Action): boolean {
  return role !== null && USER_ROLES.indexOf(role) >= USER_ROLES.indexOf(LEAST_ROLE[action]);
}
