"use client";

import { createContext, type ReactNode, useContext } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import type en from "@/lib/i18n/messages/en/page-error.json";
import { useAddress } from "@/lib/i18n/use-address";
import { ViewLink } from "./view-link";

type Texts = typeof en;

const TextsContext = createContext<Texts | null>(null);

/** Next hands an error page nothing but the error, so its texts come from the layout. */
export function PageErrorTexts({
  texts,
  children,
}: {
  readonly texts: Texts;
  readonly children: ReactNode;
}) {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

interface PageErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says that a page failed and under which reference the operator finds why; never why. */
export function PageError({ error, retry }: PageErrorProps) {
  const { locale } = useAddress();
  const texts = useContext(TextsContext);
  const digest = digestOf(error);
  if (texts === null) throw new Error("An error page stands within PageErrorTexts.");
  return (
    <ErrorState
      actions={
        <>
          <Button onClick={retry} variant="primary">
            {texts.retry}
          </Button>
          <ViewLink className="button" data-variant="plain" href="/" today={undefined}>
            {texts.overview}
          </ViewLink>
        </>
      }
      title={texts.title}
    >
      <p>{texts.text}</p>
      {digest !== null && (
        <p className="mt-3 text-xs">
          {texts.reference}
          {PUNCTUATION[locale].colon}
          {digest}
        </p>
      )}
    </ErrorState>
  );
}

function digestOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
