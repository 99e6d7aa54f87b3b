"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between two looks at work that is under way. */
const STEP = 1_000;

/** Has the page told anew each second; without scripts the page asks the browser for it. */
export function Watch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, STEP);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
