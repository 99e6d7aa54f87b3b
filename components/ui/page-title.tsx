import type { ReactNode } from "react";

interface PageTitleProps {
  readonly children: ReactNode;
  /** The name in another script, beside the title. */
  readonly second?: ReactNode;
  readonly lede?: ReactNode;
  /** Control behind the title that opens what the name rests on; no part of the heading's name. */
  readonly evidence?: ReactNode;
  /** What stands above the title: the way back to the list. */
  readonly above?: ReactNode;
}

export function PageTitle({ children, second, evidence, lede, above }: PageTitleProps) {
  return (
    <div className="page-title">
      {above !== undefined && <p className="page-above">{above}</p>}
      <h1>
        {children}
        {second !== undefined && second !== null && <> {second}</>}
      </h1>
      {evidence}
      {lede !== undefined && <p className="lede">{lede}</p>}
    </div>
  );
}
