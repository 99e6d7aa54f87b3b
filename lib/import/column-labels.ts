import { LOCALES } from "@/lib/domain/locale";
import { messagesOf } from "@/lib/i18n/messages";

/** What the forms call their fields, in every language, by column. */
export async function columnLabels(): Promise<Readonly<Record<string, readonly string[]>>> {
  const messages = await Promise.all(LOCALES.map(messagesOf));
  const labels = new Map<string, string[]>();
  for (const { entityForm } of messages) {
    for (const [name, label] of Object.entries<string>(entityForm.fields)) {
      labels.set(name, [...(labels.get(name) ?? []), label]);
    }
  }
  return Object.fromEntries(labels);
}
