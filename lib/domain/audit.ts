/** Everything that an administrator may be asked about. The log keeps these words for ever. */
export const AUDIT_ACTIONS = [
  "session.start",
  "session.refused",
  "session.secondStepRefused",
  "tries.limited",
  "session.end",
  "session.revoke",
  "account.rename",
  "password.change",
  "password.resetAsked",
  "password.reset",
  "twoFactor.on",
  "twoFactor.off",
  "twoFactor.newCodes",
  "invitation.create",
  "invitation.renew",
  "invitation.withdraw",
  "invitation.accept",
  "user.create",
  "user.role",
  "user.disable",
  "user.enable",
  "user.remove",
  "proposal.draft",
  "proposal.send",
  "proposal.publish",
  "proposal.return",
  "proposal.reject",
  "proposal.withdraw",
  "import.upload",
  "import.handIn",
  "import.return",
  "import.carryOut",
  "import.finish",
  "import.undo",
  "import.undone",
  "import.cancel",
  "warning.override",
  "bin.purge",
  "audit.export",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export function isAuditAction(word: string): word is AuditAction {
  return AUDIT_ACTIONS.some((action) => action === word);
}

/** On whom or what it was done, by the name it had then. */
export interface AuditSubject {
  /** Model of the database: `User`, `FundingRound`. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
}
