import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime.js";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import messages from "@/lib/i18n/messages/en";

const nowhere = () => {};

/** A router that leads nowhere: what is rendered once is never navigated. */
const router = {
  back: nowhere,
  bfcacheId: "",
  forward: nowhere,
  prefetch: nowhere,
  push: nowhere,
  refresh: nowhere,
  replace: nowhere,
};

/** For tests: the HTML of a part of a page in English, as a reader without scripts gets it. */
export function markupOf(part: ReactNode): string {
  return renderToStaticMarkup(
    <AppRouterContext.Provider value={router}>
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        {part}
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}
