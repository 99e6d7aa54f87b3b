import type { useTranslations } from "next-intl";
import { PASSWORD_LENGTH } from "@/lib/schemas/user";
import type { FormField } from "./fields-form";

/** A password that is chosen, typed twice. */
export function newPasswordFields(t: ReturnType<typeof useTranslations<"account">>): FormField[] {
  return [
    {
      name: "newPassword",
      label: t("newPassword"),
      hint: t("newPasswordHint", { least: PASSWORD_LENGTH.least }),
      type: "password",
      autoComplete: "new-password",
    },
    { name: "repeated", label: t("repeated"), type: "password", autoComplete: "new-password" },
  ];
}
