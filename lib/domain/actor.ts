import { type Action, can, type UserRole } from "./permissions.ts";

/** The signed-in person behind a request. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
  /** Of the session and the client behind it, where there is a request. */
  readonly sessionId?: string | undefined;
  readonly address?: string | null | undefined;
}

export class NotAllowedError extends Error {
  constructor(readonly action: Action) {
    super(`not allowed: ${action}`);
  }
}

/** The last check before the data changes; callers have checked before, to answer politely. */
export function assertCan(actor: Actor | null, action: Action): asserts actor is Actor {
  if (actor === null || !can(actor.role, action)) throw new NotAllowedError(action);
}
