import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/states";

export function NotFoundView() {
  const t = useTranslations("common.notFound");
  return (
    <ErrorState
      actions={
        <>
          <ButtonLink href="/rounds">{t("rounds")}</ButtonLink>
          <ButtonLink href="/organizations">{t("organizations")}</ButtonLink>
          <ButtonLink href="/">{t("overview")}</ButtonLink>
        </>
      }
      title={t("title")}
    >
      <p>{t("text")}</p>
    </ErrorState>
  );
}
