"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { DISPLAY_CURRENCIES } from "@/lib/domain/display-currency";
import { isPlainDate, type PlainDate } from "@/lib/domain/partial-date";
import { TODAY, type View } from "@/lib/domain/view";
import { AS_KNOWN_ON, CURRENCY, hrefWithView } from "@/lib/domain/view-address";
import { addressIn } from "@/lib/i18n/address";
import { useAddress } from "@/lib/i18n/use-address";

type ViewLinkProps = Omit<ComponentProps<typeof Link>, "href"> & {
  readonly href: string;
  /** A later day is none to carry on; left out, the link carries none at all. */
  readonly today: PlainDate | undefined;
};

/**
 * A link of the frame that leads on to the day and the currency in view. It runs in the browser only because a layout
 * does not know the address's parameters; the first HTML has them all the same.
 */
export function ViewLink({ href, today, ...props }: ViewLinkProps) {
  const params = useSearchParams();
  const view = today === undefined ? TODAY : carriedView(params, today);
  const { locale } = useAddress();
  return <Link href={addressIn(locale, hrefWithView(href, view))} prefetch={false} {...props} />;
}

/** The day and the currency of an address, as far as they can be carried on. */
export function carriedView(params: Pick<URLSearchParams, "get">, today: PlainDate): View {
  const day = params.get(AS_KNOWN_ON) ?? "";
  const currency = DISPLAY_CURRENCIES.find((known) => known === params.get(CURRENCY));
  return { asKnownOn: isPlainDate(day) && day < today ? day : null, currency };
}
