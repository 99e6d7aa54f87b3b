import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/states";

/** For a link that was used, taken back, is too old, or was never made. */
export function LinkGone({ kind }: { readonly kind: "invitation" | "reset" }) {
  const t = useTranslations("account.gone");
  return (
    <ErrorState
      actions={
        kind === "reset" ? (
          <ButtonLink href="/sign-in/forgotten">{t("resetAgain")}</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
        )
      }
      title={t("title")}
    >
      <p>{t(kind)}</p>
    </ErrorState>
  );
}
