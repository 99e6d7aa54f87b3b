import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { hrefWithView } from "@/lib/domain/view-address";
import { requestView } from "@/lib/view/request-view";
import { addressIn } from "./address";
import type { AppLocale } from "./routing";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { readonly href: string };

/**
 * Link within the reader's language: `/rounds` leads to `/en/rounds`, and on to the day in view.
 * Nothing is fetched before the reader asks for it: a page of figures holds hundreds of links.
 */
export function Link({ href, prefetch = false, ...props }: LinkProps) {
  return <NextLink href={hrefInView(href, useLocale())} prefetch={prefetch} {...props} />;
}

/** Address of a page in a language, for plain anchors; it leads on to the day in view. */
export function hrefInView(path: string, locale: AppLocale): string {
  return addressIn(locale, hrefWithView(path, requestView()));
}
