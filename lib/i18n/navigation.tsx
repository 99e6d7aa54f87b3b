import { createNavigation } from "next-intl/navigation";
import type { ComponentProps } from "react";
import { hrefWithView } from "@/lib/domain/view-address";
import { requestView } from "@/lib/view/request-view";
import { type AppLocale, routing } from "./routing";

const navigation = createNavigation(routing);

export const { getPathname, redirect, usePathname, useRouter } = navigation;

/**
 * Link within the reader's language: `/rounds` leads to `/en/rounds`, and on to the day in view.
 * Nothing is fetched before the reader asks for it: a page of figures holds hundreds of links.
 */
export function Link({ href, prefetch = false, ...props }: ComponentProps<typeof navigation.Link>) {
  const target = typeof href === "string" ? hrefWithView(href, requestView()) : href;
  return <navigation.Link href={target} prefetch={prefetch} {...props} />;
}

/** Address of a page in a language, for plain anchors; it leads on to the day in view. */
export function hrefInView(path: string, locale: AppLocale): string {
  return getPathname({ href: hrefWithView(path, requestView()), locale });
}
