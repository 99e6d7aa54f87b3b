"use client";

import type { PlainDate } from "@/lib/domain/partial-date";
import { useAddress } from "@/lib/i18n/use-address";
import { currentAt } from "./main-nav";
import { ViewLink } from "./view-link";

/**
 * Where a section stands in the row: already on a phone, from a tablet on, where the row has much
 * room, or only in the list behind it. The section that is open always does. frame.css has the widths.
 */
export type SectionRoom = "phone" | "tablet" | "roomy" | "none";

export interface SectionItem {
  readonly href: string;
  readonly label: string;
  readonly room: SectionRoom;
}

interface SectionNavProps {
  readonly items: readonly SectionItem[];
  readonly label: string;
  readonly more: string;
  readonly today: PlainDate;
}

/**
 * The sections in a row, and behind it a list of those that the width leaves out. Both lists are in
 * the first HTML and the style sheet shows each section once, so that it folds without scripts.
 */
export function SectionNav({ items, label, more, today }: SectionNavProps) {
  const { path } = useAddress();
  const current = items.find(({ href }) => currentAt(path, href) !== undefined);
  const link = ({ href, label: name }: SectionItem) => (
    <ViewLink aria-current={currentAt(path, href)} href={href} today={today}>
      {name}
    </ViewLink>
  );
  return (
    <nav aria-label={label} className="section-nav">
      <ul className="section-row">
        {items.map((item) => (
          <li data-current={item === current || undefined} data-room={item.room} key={item.href}>
            {link(item)}
          </li>
        ))}
      </ul>
      {/* The key closes the list when a link of it is followed. */}
      <details className="section-more" key={path}>
        <summary>{more}</summary>
        <ul>
          {items.map((item) => (
            <li data-current={item === current || undefined} data-room={item.room} key={item.href}>
              {link(item)}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
