"use client";

import { useEffect } from "react";
import { forgetKept, type Place } from "./kept-store";

/** Stands on the page that says that a form was saved. */
export function ForgetKept({ actor, form }: Place) {
  useEffect(() => forgetKept({ actor, form }), [actor, form]);
  return null;
}
