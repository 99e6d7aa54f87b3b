"use client";

import type { PlainDate } from "@/lib/domain/partial-date";
import { useAddress } from "@/lib/i18n/use-address";
import { ViewLink } from "./view-link";

interface NavItem {
  readonly href: string;
  readonly label: string;
  /** Folders elsewhere whose pages belong to it. */
  readonly within?: readonly string[];
}

/** Runs in the browser only to know which page is open; it is in the first HTML all the same. */
export function MainNav({
  items,
  label,
  today,
}: {
  readonly items: readonly NavItem[];
  readonly label: string;
  /** Where the links lead on to the day in view; those of the administration have none. */
  readonly today?: PlainDate;
}) {
  const { path } = useAddress();
  // Of two pages that lie above this one, the nearer.
  const [nearest] = items
    .flatMap(({ href, within = [] }) => [href, ...within].map((place) => ({ href, place })))
    .filter(({ place }) => currentAt(path, place) !== undefined)
    .sort((a, b) => b.place.length - a.place.length);
  return (
    <nav aria-label={label} className="main-nav">
      <ul>
        {items.map(({ href, label: name }) => (
          <li key={href}>
            <ViewLink
              aria-current={nearest?.href === href ? (currentAt(path, href) ?? "true") : undefined}
              href={href}
              today={today}
            >
              {name}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` on the page itself, `true` on pages below it. */
export function currentAt(pathname: string, href: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return href !== "/" && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
