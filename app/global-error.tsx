"use client";

import texts from "@/lib/i18n/messages/en/page-error.json";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Where even the frame of the pages fails, and with it the reader's language. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html className={fontVariables} lang="en">
      <body>
        <title>{texts.title}</title>
        <main className="page-width">
          <div className="error-state">
            <h1>{texts.title}</h1>
            <p className="lede">{texts.text}</p>
            <p className="state-actions">
              <button className="button" data-variant="primary" onClick={retry} type="button">
                {texts.retry}
              </button>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
