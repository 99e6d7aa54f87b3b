"use client";

import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { AS_KNOWN_ON, hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

type ViewLinkProps = Omit<ComponentProps<typeof Link>, "href"> & {
  readonly href: string;
  /** A later day is none to carry on; left out, the link carries none at all. */
  readonly today: PlainDate | undefined;
};

/**
 * A link of the frame that leads on to the day in view. It runs in the browser only because a layout
 * does not know the address's parameters; the first HTML has them all the same.
 */
export function ViewLink({ href, today, ...props }: ViewLinkProps) {
  const day = useSearchParams().get(AS_KNOWN_ON) ?? "";
  const asKnownOn = today !== undefined && isPlainDate(day) && day < today ? day : null;
  return <Link href={hrefWithView(href, { asKnownOn })} {...props} />;
}
