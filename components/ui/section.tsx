import type { ReactNode } from "react";

interface SectionProps {
  /** Address of the section within the page; names the section to a screen reader. */
  readonly id: string;
  readonly title: ReactNode;
  /** Unit, count and caveat. */
  readonly caption?: ReactNode;
  /** Quiet links in the corner: table, download. */
  readonly actions?: ReactNode;
  /** A strong rule above; not where a table or chart brings its own. */
  readonly rule?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, title, caption, actions, rule = false, children }: SectionProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="section"
      data-rule={rule || undefined}
      id={id}
    >
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {actions !== undefined && <div className="section-actions no-print">{actions}</div>}
      </div>
      {caption !== undefined && <p className="section-caption">{caption}</p>}
      {children}
    </section>
  );
}

/** Two sections side by side on a wide screen, the first a little wider. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className="columns">{children}</div>;
}

/** Tables side by side as far as all their figures have room, else under one another. */
export function ColumnsWithRoom({ children }: { readonly children: ReactNode }) {
  return <div className="columns-with-room">{children}</div>;
}
