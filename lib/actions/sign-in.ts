"use server";

import { redirect } from "next/navigation";
import { hasLocale } from "next-intl";
import { endSession, startSession } from "@/lib/auth/credentials";
import { routing } from "@/lib/i18n/routing";
import { signInSchema } from "@/lib/schemas/sign-in";
import { runForm } from "./action";
import type { FormState } from "./form-state";

export async function signIn(
  locale: string,
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  return runForm(
    {
      schema: signInSchema,
      permission: null,
      path: "/sign-in",
      secretFields: ["password"],
      run: async ({ email, password, next }, context) => {
        const start = await startSession(email, password);
        if (start === "signedIn") return { ok: true, goTo: next ?? `/${context.locale}/admin` };
        if (start === "codeNeeded") {
          const onward = next === undefined ? "" : `?${new URLSearchParams({ next })}`;
          return { ok: true, goTo: `/${context.locale}/sign-in/second-step${onward}` };
        }
        return { ok: false, errors: { "": [`signIn.${start}`] } };
      },
    },
    locale,
    formData,
  );
}

export async function signOut(locale: string): Promise<void> {
  await endSession();
  const spoken = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
  redirect(`/${spoken}/sign-in?signedOut=1`);
}
