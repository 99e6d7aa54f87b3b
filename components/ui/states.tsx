import type { ReactNode } from "react";

interface StateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Links or a button: what to do now. */
  readonly actions?: ReactNode;
}

/** Nothing to show, and why: inside a section or under a filter. */
export function EmptyState({ title, children, actions }: StateProps) {
  return (
    <div className="empty-state">
      <p className="state-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <p className="state-actions">{actions}</p>}
    </div>
  );
}

/** A whole page that could not be shown. */
export function ErrorState({ title, children, actions }: StateProps) {
  return (
    <div className="error-state">
      <h1>{title}</h1>
      <div className="lede">{children}</div>
      {actions !== undefined && <p className="state-actions">{actions}</p>}
    </div>
  );
}
