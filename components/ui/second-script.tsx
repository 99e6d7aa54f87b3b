/** A name in another script, in grey beside the first: 曦望. */
export function SecondScript({
  lang,
  children,
}: {
  readonly lang: string;
  readonly children: string;
}) {
  return (
    <span className="second-script" lang={lang}>
      {children}
    </span>
  );
}
