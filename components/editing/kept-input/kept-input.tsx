"use client";

import { parse } from "@conform-to/react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { printPartialDate } from "@/lib/domain/partial-date-text";
import { currentMinute } from "@/lib/view/minute";
import { forgetKept, type Kept, keep, type Place, readKept, type Typed } from "./kept-store";

interface KeptInputProps {
  readonly formId: string;
  readonly place: Place;
  /** Puts what was typed back into the form. */
  readonly restore: (typed: Typed) => void;
}

/** Milliseconds after the last key. */
const PAUSE = 300;
/** Good for one opening of a form only. */
const NOT_TYPED = new Set(["token", "version", "seen", "seenWarnings", "quickReason"]);

/**
 * Keeps what is typed into a form until it is saved, says so beside its buttons, and offers it where
 * the form is opened again.
 */
export function KeptInput({ formId, place, restore }: KeptInputProps) {
  const t = useTranslations("entityForm.kept");
  const [offered, setOffered] = useState<Kept | null>(null);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const { actor, form, version } = place;

  useEffect(() => {
    const here = { actor, form, version };
    setOffered(readKept(here));
    const element = document.getElementById(formId);
    if (!(element instanceof HTMLFormElement)) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      const at = currentMinute();
      const isKept = keep(here, { at, token: tokenOf(element), typed: typedInto(element) });
      setKeptAt(isKept ? at.slice("2026-11-24 ".length) : null);
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    };
    // Whoever leaves in the middle of a word keeps it too. What is sent is kept before it is known
    // whether it arrived, and not once more after that.
    const atOnce = () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      waiting = undefined;
      save();
    };
    element.addEventListener("input", later);
    element.addEventListener("submit", atOnce);
    window.addEventListener("pagehide", atOnce);
    // When all that listens to the form does so.
    queueMicrotask(() => tellTypedBefore(element));
    return () => {
      clearTimeout(waiting);
      element.removeEventListener("input", later);
      element.removeEventListener("submit", atOnce);
      window.removeEventListener("pagehide", atOnce);
    };
  }, [formId, actor, form, version]);

  const slot = keptAt && document.getElementById(formId)?.querySelector(".form-kept");
  return (
    <>
      {keptAt && slot && createPortal(t("at", { time: keptAt }), slot)}
      {offered !== null && (
        <KeptOffer
          at={offered.at}
          discard={() => {
            forgetKept(place);
            setOffered(null);
          }}
          goOn={() => {
            restore(offered.typed);
            keepOn(formId, place, offered);
            setOffered(null);
          }}
        />
      )}
    </>
  );
}

interface KeptOfferProps {
  readonly at: string;
  readonly goOn: () => void;
  readonly discard: () => void;
}

function KeptOffer({ at, goOn, discard }: KeptOfferProps) {
  const t = useTranslations("entityForm.kept");
  const [date = "", time = ""] = at.split(" ");
  const day = printPartialDate({ date, precision: "DAY", inferred: false }, useLocale());
  return (
    <Notice announce title={t("title", { day, time })}>
      <p>{t("text")}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={goOn}>{t("goOn")}</Button>
        <Button onClick={discard} variant="quiet">
          {t("discard")}
        </Button>
      </p>
    </Notice>
  );
}

/** What was typed before belongs to this opening of the form from now on, and goes when that arrives. */
function keepOn(formId: string, place: Place, kept: Kept): void {
  const form = document.getElementById(formId);
  if (form instanceof HTMLFormElement) keep(place, { ...kept, token: tokenOf(form) });
}

/** By which what it says is known once it has arrived. */
function tokenOf(form: HTMLFormElement): string {
  return String(new FormData(form).get("token") ?? "");
}

/** What was typed before the scripts came is like what is typed now, for all that listens. */
function tellTypedBefore(form: HTMLFormElement): void {
  for (const control of form.elements) {
    const isText =
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && (control.type === "text" || control.type === "url"));
    if (!isText || control.value === control.defaultValue) continue;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function typedInto(form: HTMLFormElement): Typed {
  const { payload } = parse(new FormData(form), { resolve: (value) => ({ value }) });
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !NOT_TYPED.has(name)));
}
