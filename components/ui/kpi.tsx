import type { ReactNode } from "react";

/** Headline figures between a strong rule and a hairline; two a row on a narrow screen. */
export function KpiRow({
  label,
  children,
}: {
  /** Left out where the section around says it. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const figures = <dl className="kpis">{children}</dl>;
  return label === undefined ? figures : <section aria-label={label}>{figures}</section>;
}

interface KpiProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Small words after the value, such as "CNY, open-ended". */
  readonly qualifier?: ReactNode;
  readonly note?: ReactNode;
}

export function Kpi({ label, value, qualifier, note }: KpiProps) {
  return (
    <div className="kpi">
      <dt>{label}</dt>
      <dd className="headline serif">
        {value}
        {qualifier !== undefined && (
          <>
            {" "}
            <span className="headline-qualifier">{qualifier}</span>
          </>
        )}
      </dd>
      {note !== undefined && <dd className="kpi-note">{note}</dd>}
    </div>
  );
}
