"use server";

import { checkOwnPassword } from "@/lib/auth/password";
import {
  completeSignIn,
  confirmSecondStep,
  renewRecoveryCodes,
  startSecondStep,
} from "@/lib/auth/second-step";
import { turnSecondStepOff } from "@/lib/data/two-factor";
import type { Actor } from "@/lib/domain/actor";
import { confirmCodeSchema, ownPasswordSchema } from "@/lib/schemas/account";
import { secondStepSchema } from "@/lib/schemas/sign-in";
import { type Outcome, refused, runForm } from "./action";
import type { FormState } from "./form-state";

const PERMISSION = "account:open";
const PATH = "/account/second-step";

/** What is shown once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** Does something that only the owner of the account may, not whoever finds it open. */
async function withPassword<Detail>(
  actor: Actor | null,
  password: string,
  act: (actor: Actor) => Promise<Outcome<Detail>>,
): Promise<Outcome<Detail>> {
  if (actor === null) return refused("session.signedOut");
  const check = await checkOwnPassword(actor, password);
  if (check !== "right") return refused(`password.${check}`, "password");
  return act(actor);
}

export async function prepareTwoFactor(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: ownPasswordSchema,
      permission: PERMISSION,
      path: PATH,
      secretFields: ["password"],
      run: ({ password }, context) =>
        withPassword(context.actor, password, async (actor) => {
          await startSecondStep(actor);
          return { ok: true, goTo: `/${context.locale}${PATH}` };
        }),
    },
    locale,
    formData,
  );
}

export async function confirmTwoFactor(
  locale: string,
  _state: FormState<RecoveryCodes>,
  formData: FormData,
): Promise<FormState<RecoveryCodes>> {
  return runForm(
    {
      schema: confirmCodeSchema,
      permission: PERMISSION,
      path: PATH,
      secretFields: ["code"],
      run: async ({ code }, { actor }) => {
        if (actor === null) return refused("session.signedOut");
        const codes = await confirmSecondStep(actor, code.replace(/\s/g, ""));
        if (typeof codes === "string") return refused(`code.${codes}`, "code");
        return { ok: true, show: { recoveryCodes: codes } };
      },
    },
    locale,
    formData,
  );
}

export async function renewTwoFactorCodes(
  locale: string,
  _state: FormState<RecoveryCodes>,
  formData: FormData,
): Promise<FormState<RecoveryCodes>> {
  return runForm(
    {
      schema: ownPasswordSchema,
      permission: PERMISSION,
      path: PATH,
      secretFields: ["password"],
      run: ({ password }, context) =>
        withPassword<RecoveryCodes>(context.actor, password, async (actor) => {
          const codes = await renewRecoveryCodes(actor);
          if (codes === null) return refused("code.gone");
          return { ok: true, show: { recoveryCodes: codes } };
        }),
    },
    locale,
    formData,
  );
}

export async function turnTwoFactorOff(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: ownPasswordSchema,
      permission: PERMISSION,
      path: PATH,
      secretFields: ["password"],
      run: ({ password }, context) =>
        withPassword(context.actor, password, async (actor) => {
          await turnSecondStepOff(actor);
          return { ok: true, goTo: `/${context.locale}/account?done=secondStepOff` };
        }),
    },
    locale,
    formData,
  );
}

/** The second step of a sign-in: its password was right, and nobody is signed in yet. */
export async function signInWithCode(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: secondStepSchema,
      permission: null,
      path: "/sign-in/second-step",
      secretFields: ["code"],
      run: async ({ code, next }, context) => {
        const refusal = await completeSignIn(code);
        if (refusal !== null) return refused(`secondStep.${refusal}`);
        return { ok: true, goTo: next ?? `/${context.locale}/admin` };
      },
    },
    locale,
    formData,
  );
}
