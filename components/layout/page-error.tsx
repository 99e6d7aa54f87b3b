"use client";

import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

interface PageErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says that a page failed and under which reference the operator finds why; never why. */
export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("common.error");
  const digest = digestOf(error);
  return (
    <ErrorState
      actions={
        <>
          <Button onClick={retry} variant="primary">
            {t("retry")}
          </Button>
          <ButtonLink href="/">{t("overview")}</ButtonLink>
        </>
      }
      title={t("title")}
    >
      <p>{t("text")}</p>
      {digest !== null && <p className="mt-3 text-xs">{t("reference", { digest })}</p>}
    </ErrorState>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
