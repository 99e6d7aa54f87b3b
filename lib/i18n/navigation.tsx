import { createNavigation } from "next-intl/navigation";
import type { ComponentProps } from "react";
import { routing } from "./routing";

const navigation = createNavigation(routing);

export const { getPathname, redirect, usePathname, useRouter } = navigation;

/**
 * Link within the reader's language: `/rounds` leads to `/en/rounds`. Nothing is fetched before the
 * reader asks for it: a page of figures holds hundreds of links.
 */
export function Link({ prefetch = false, ...props }: ComponentProps<typeof navigation.Link>) {
  return <navigation.Link prefetch={prefetch} {...props} />;
}
