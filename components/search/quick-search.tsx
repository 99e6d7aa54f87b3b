"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { carriedView } from "@/components/layout/view-link";
import type { PlainDate } from "@/lib/domain/partial-date";
import { hrefWithView } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import { useAddress } from "@/lib/i18n/use-address";
import { QuickOption } from "./quick-option";
import { opensSearch } from "./search-keys";
import { useQuickAnswer } from "./use-quick-answer";

export interface QuickSearchLabels {
  /** Of the link, with its key. */
  readonly shortcut: string;
  readonly field: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly none: string;
  readonly failed: string;
}

interface QuickSearchProps {
  readonly labels: QuickSearchLabels;
  readonly today: PlainDate;
}

const LIST = "quick-hits";
const optionId = (at: number) => `${LIST}-${at}`;

/**
 * The way to the search on every page: a link to its page, and with scripts a dialog that lists the
 * best hits while one types (a combobox as WAI-ARIA 1.2 has it: the focus stays in the field).
 */
export function QuickSearch({ labels, today }: QuickSearchProps) {
  const { locale } = useAddress();
  const router = useRouter();
  const view = carriedView(useSearchParams(), today);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState("");
  const [active, setActive] = useState(-1);
  const { answer, failed } = useQuickAnswer(q, { locale, asKnownOn: view.asKnownOn });
  const groups = answer?.groups ?? [];
  const hits = groups.flatMap((group) => group.hits);
  const page = addressIn(locale, "/search");

  const open = () => {
    dialog.current?.showModal();
    field.current?.select();
  };

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!opensSearch(event) || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });

  useEffect(() => {
    // Beside the dialog; what is inside it is never the dialog itself.
    const leave = (event: Event) => event.target === dialog.current && dialog.current?.close();
    document.addEventListener("click", leave);
    return () => document.removeEventListener("click", leave);
  }, []);

  function follow(address: string) {
    dialog.current?.close();
    router.push(hrefWithView(address, view));
  }

  function search() {
    follow(`${page}?${new URLSearchParams({ q: q.trim() })}`);
  }

  function move(event: KeyboardEvent) {
    // A key that picks Chinese characters is not for the list.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // The field itself is one stop of the round.
      const stops = hits.length + 1;
      setActive(((active + 1 + step + stops) % stops) - 1);
    }
    const chosen = hits[active];
    if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      follow(chosen.address);
    }
  }

  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);

  return (
    <>
      <a
        aria-keyshortcuts="/ Control+K Meta+K"
        className="search-link no-print"
        href={hrefWithView(page, view)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          open();
        }}
        title={labels.shortcut}
      >
        <svg aria-hidden="true" height="17" viewBox="0 0 17 17" width="17">
          <circle cx="7" cy="7" fill="none" r="5.2" stroke="currentColor" strokeWidth="1.5" />
          <path d="m11 11 4.6 4.6" stroke="currentColor" strokeLinecap="round" strokeWidth="1.5" />
        </svg>
        <span className="sr-only">{labels.submit}</span>
      </a>
      <dialog aria-label={labels.submit} className="quick-search no-print" ref={dialog}>
        <search>
          <form
            action={page}
            onSubmit={(event) => {
              event.preventDefault();
              search();
            }}
          >
            <input
              aria-activedescendant={active < 0 ? undefined : optionId(active)}
              aria-autocomplete="list"
              aria-controls={hits.length > 0 ? LIST : undefined}
              aria-expanded={hits.length > 0}
              aria-label={labels.field}
              autoComplete="off"
              className="control"
              enterKeyHint="search"
              maxLength={100}
              name="q"
              onChange={(event) => {
                setQ(event.target.value);
                setActive(-1);
              }}
              onKeyDown={move}
              placeholder={labels.placeholder}
              ref={field}
              role="combobox"
              type="text"
              value={q}
            />
            <button className="button" data-variant="primary" type="submit">
              {labels.submit}
            </button>
          </form>
        </search>
        {hits.length > 0 && (
          <div aria-label={labels.submit} className="quick-hits" id={LIST} role="listbox">
            {groups.map(({ kind, label, hits: own }) => (
              <Fragment key={kind}>
                <p aria-hidden="true" className="quick-kind">
                  {label}
                </p>
                {own.map((hit) => {
                  const at = hits.indexOf(hit);
                  return (
                    <QuickOption
                      address={hrefWithView(hit.address, view)}
                      hit={hit}
                      id={optionId(at)}
                      key={`${hit.address} ${hit.title.text}`}
                      onFollow={() => follow(hit.address)}
                      q={answer?.q ?? ""}
                      selected={at === active}
                    />
                  );
                })}
              </Fragment>
            ))}
          </div>
        )}
        <p className="quick-note" role="status">
          {failed && labels.failed}
          {!failed && answer !== null && hits.length === 0 && labels.none}
        </p>
      </dialog>
    </>
  );
}
