import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/states";

/** An empty address is the page's own: the one that failed. */
const SAME_PAGE = { href: "" } as const;

function TryAgain({ because }: { because: "pageError" | "common.busy" }) {
  const t = useTranslations();
  return (
    <ErrorState
      actions={
        <>
          <a className="button" data-variant="primary" {...SAME_PAGE}>
            {t("pageError.retry")}
          </a>
          <ButtonLink href="/">{t("pageError.overview")}</ButtonLink>
        </>
      }
      title={t(`${because}.title`)}
    >
      <p>{t(`${because}.text`)}</p>
    </ErrorState>
  );
}

/** What a reader without scripts sees where a page failed. */
export function FailedView() {
  return <TryAgain because="pageError" />;
}

/** What a reader sees while more pages are asked for than can be put together. */
export function BusyView() {
  return <TryAgain because="common.busy" />;
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
