import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";

interface PageStepProps {
  /** Null where there is no such page. */
  readonly href: string | null;
  readonly rel?: "prev" | "next";
  readonly children: ReactNode;
}

/** A link to another page of a list, in a row of them. */
export function PageStep({ href, rel, children }: PageStepProps) {
  if (href === null) return null;
  return (
    <li>
      <Link href={href} rel={rel}>
        {children}
      </Link>
    </li>
  );
}
