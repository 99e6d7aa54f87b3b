"use client";

import { useEffect } from "react";
import { forgetArrived, type Place } from "./kept-store";

interface ForgetKeptProps extends Place {
  /** Tokens of forms that have arrived. */
  readonly arrived: readonly string[];
}

/** Stands on the page that says that a form was saved. */
export function ForgetKept({ actor, form, version, arrived }: ForgetKeptProps) {
  // One value for the same tokens, whenever the page is drawn.
  const tokens = arrived.join(" ");
  useEffect(
    () => forgetArrived({ actor, form, version }, tokens === "" ? [] : tokens.split(" ")),
    [actor, form, version, tokens],
  );
  return null;
}
