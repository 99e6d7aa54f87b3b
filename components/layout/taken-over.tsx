"use client";

import { useEffect } from "react";
import { TAKEN_OVER } from "@/lib/view/taken-over.mjs";

/** Tells whoever waits for it that the page answers now; draws nothing. */
export function TakenOver() {
  useEffect(() => {
    performance.mark(TAKEN_OVER);
    document.dispatchEvent(new Event(TAKEN_OVER));
  }, []);
  return null;
}
