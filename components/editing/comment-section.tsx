import { useTranslations } from "next-intl";
import { type ControlField, TextControl } from "@/components/admin/controls";
import { Section } from "@/components/ui/section";

interface CommentSectionProps {
  readonly id: string;
  readonly field: ControlField;
}

/** What a form's author says to who reviews it. */
export function CommentSection({ id, field }: CommentSectionProps) {
  const t = useTranslations("entityForm");
  return (
    <Section id={id} rule title={t("comment")}>
      <TextControl
        field={field}
        hint={t("commentHint")}
        label={t("commentLabel")}
        multiline
        optional
      />
    </Section>
  );
}
