import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

/** An empty address is the page's own: the one that failed. */
const SAME_PAGE = { href: "" } as const;

/** What a reader without scripts sees where a page failed. */
export function FailedView() {
  const t = useTranslations("common.error");
  return (
    <ErrorState
      actions={
        <>
          <a className="button" data-variant="primary" {...SAME_PAGE}>
            {t("retry")}
          </a>
          <ButtonLink href="/">{t("overview")}</ButtonLink>
        </>
      }
      title={t("title")}
    >
      <p>{t("text")}</p>
    </ErrorState>
  );
}

export function ForbiddenView() {
  const t = useTranslations("common.forbidden");
  return (
    <ErrorState
      actions={
        <>
          <ButtonLink href="/sign-in" variant="primary">
            {t("signIn")}
          </ButtonLink>
          <ButtonLink href="/">{t("overview")}</ButtonLink>
        </>
      }
      title={t("title")}
    >
      <p>{t("text")}</p>
    </ErrorState>
  );
}
