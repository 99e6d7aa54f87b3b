import { useLocale } from "next-intl";
import { printMoment } from "@/lib/domain/moment-text";

/** Day and minute in UTC. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time className="quantity" dateTime={at}>
      {printMoment(at, useLocale())}
    </time>
  );
}
