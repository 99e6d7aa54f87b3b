"use client";

import { Link, usePathname } from "@/lib/i18n/navigation";

interface NavItem {
  readonly href: string;
  readonly label: string;
}

/** Runs in the browser only to know which page is open; it is in the first HTML all the same. */
export function MainNav({
  items,
  label,
}: {
  readonly items: readonly NavItem[];
  readonly label: string;
}) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="main-nav">
      <ul>
        {items.map(({ href, label: name }) => (
          <li key={href}>
            <Link aria-current={currentAt(pathname, href)} href={href}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `page` on the page itself, `true` on pages below it. */
function currentAt(pathname: string, href: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return href !== "/" && pathname.startsWith(`${href}/`) ? "true" : undefined;
}
