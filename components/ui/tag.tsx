import type { ReactNode } from "react";

interface TagProps {
  /** `strong` for what a reader must not miss, such as a dispute. */
  readonly tone?: "plain" | "strong" | undefined;
  readonly children: ReactNode;
}

/** A state in a small outlined tag. */
export function Tag({ tone = "plain", children }: TagProps) {
  return (
    <span className="tag" data-tone={tone === "plain" ? undefined : tone}>
      {children}
    </span>
  );
}
