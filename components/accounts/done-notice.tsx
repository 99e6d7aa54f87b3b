import { Notice } from "@/components/ui/notice";

interface DoneNoticeProps {
  /** The word in the address; one that was made up says nothing. */
  readonly done: string | string[] | undefined;
  readonly texts: Readonly<Record<string, string>>;
}

/** That what was asked for is done, after a form has led on. */
export function DoneNotice({ done, texts }: DoneNoticeProps) {
  const text = typeof done === "string" && Object.hasOwn(texts, done) ? texts[done] : undefined;
  return text === undefined ? null : <Notice announce title={text} />;
}
