import type { ReactNode } from "react";

interface NoticeProps {
  readonly tone?: "info" | "warning" | "error" | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Read out as soon as it appears; for the answer to something the reader did. */
  readonly announce?: boolean | undefined;
}

/** Something a reader should know before going on. */
export function Notice({ tone = "info", title, children, announce = false }: NoticeProps) {
  const role = tone === "error" ? "alert" : "status";
  return (
    <div className="notice" data-tone={tone} role={announce ? role : undefined}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
