import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { UnreadParameter } from "@/lib/schemas/unread-parameters";

/** What the address asked for and was left out, with what it could have said; nothing for a sound address. */
export function UnreadNotice({ unread }: { readonly unread: readonly UnreadParameter[] }) {
  const t = useTranslations("view");
  if (unread.length === 0) return null;
  return (
    <Notice tone="warning">
      {unread.map(({ name, text, examples, last }) => (
        <p key={name}>
          {t.rich("unread", {
            name,
            text,
            examples: examples.join(", "),
            last: last ?? "none",
            code: (words) => <code>{words}</code>,
          })}
        </p>
      ))}
    </Notice>
  );
}
