/** Roles, each with all rights of those before it. */
export const USER_ROLES = ["VIEWER", "EDITOR", "REVIEWER", "ADMIN"] as const;
export type UserRole = (typeof USER_ROLES)[number];

export const ACTIONS = ["admin:open", "round:create", "round:publish", "user:manage"] as const;
export type Action = (typeof ACTIONS)[number];

const LEAST_ROLE: Record<Action, UserRole> = {
  "admin:open": "EDITOR",
  "round:create": "EDITOR",
  "round:publish": "REVIEWER",
  "user:manage": "ADMIN",
};

/** Whether somebody with this role, or a signed-out visitor (null), may do it. */
export function can(role: UserRole | null, action: Action): boolean {
  return role !== null && USER_ROLES.indexOf(role) >= USER_ROLES.indexOf(LEAST_ROLE[action]);
}
