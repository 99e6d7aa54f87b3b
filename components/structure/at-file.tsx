"use client";

import type { ComponentProps } from "react";
import { AT } from "@/lib/domain/day-state";
import { useAtDay } from "./at-day";

/** Link to a file of the picture, which follows the slider once that was moved. */
export function AtFile({ href = "", ...link }: ComponentProps<"a">) {
  const { day, moved } = useAtDay();
  const [path = "", query = ""] = href.split("?");
  const params = new URLSearchParams(query);
  if (moved) params.set(AT, day);
  return <a href={`${path}?${params}`} {...link} />;
}
