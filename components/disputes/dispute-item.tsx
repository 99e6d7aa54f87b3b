import { useLocale, useTranslations } from "next-intl";
import { ClaimSaid } from "@/components/evidence/claim-said";
import { fieldText, subjectText } from "@/components/evidence/evidence-heading";
import { EvidenceLink } from "@/components/evidence/evidence-link";
import { saidText } from "@/components/evidence/said-text";
import { SubjectText } from "@/components/evidence/subject-text";
import { DataText } from "@/components/ui/data-text";
import { Tag } from "@/components/ui/tag";
import type { DisputedField } from "@/lib/data/disputes";
import { type ClaimScale, scaleOf } from "@/lib/domain/claim-scale";
import { gapOf, looksTenfold, type Word } from "@/lib/domain/dispute";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import { Link } from "@/lib/i18n/navigation";
import { ClaimStrip } from "./claim-strip";

/** One disputed field: its claims on a common scale, and why one of them was accepted. */
export function DisputeItem({ dispute }: { readonly dispute: DisputedField }) {
  const t = useTranslations("disputes");
  const evidence = useTranslations("evidence");
  const revenue = useTranslations("revenue");
  const locale = useLocale();
  const { accepted, against, ratio, field, metric } = dispute;
  const words = [accepted, ...against];
  const scale = scaleOf(words.map(({ said }) => said));
  const name = fieldText(field, metric, { evidence, revenue });
  const { colon } = PUNCTUATION[locale];
  const about = `${subjectText(dispute, locale)}${colon}${name}`;
  return (
    <li className="dispute">
      <h3>
        <SubjectText named={dispute} />
        {colon}
        {name}
        {ratio !== null && (
          <>
            {" "}
            <Tag tone={looksTenfold(ratio) ? "strong" : "plain"}>
              {t(`gap.${gapOf(ratio).unit}`, { value: gapOf(ratio).value })}
            </Tag>
          </>
        )}
      </h3>
      <ul className="dispute-words" data-scale={scale !== null || undefined}>
        {words.map((word, at) => (
          <li key={`${word.source.slug} ${word.statedAs} ${saidText(word.said, locale)}`}>
            <Speaker accepted={at === 0} word={word} />
            {scale !== null && <ClaimStrip accepted={at === 0} place={scale.places[at] ?? null} />}
            <span className="dispute-said">
              {at === 0 ? (
                <EvidenceLink
                  about={about}
                  className={word.said.form === "quantity" ? undefined : "figure-text"}
                  evidence={dispute.evidence}
                  mark="disputed"
                  spoken={saidText(word.said, locale) || evidence("notStated")}
                >
                  <span>
                    <ClaimSaid said={word.said} />
                  </span>
                </EvidenceLink>
              ) : (
                <ClaimSaid said={word.said} />
              )}
            </span>
          </li>
        ))}
        {scale !== null && <ScaleEnds scale={scale} />}
      </ul>
      <Reasons words={words} />
    </li>
  );
}

function Speaker({ word, accepted }: { readonly word: Word; readonly accepted: boolean }) {
  const t = useTranslations("disputes");
  const { comma } = PUNCTUATION[useLocale()];
  const { slug, publisher, reliability } = word.source;
  return (
    <span className="dispute-speaker">
      <Link className="link" href={`/sources/${slug}`}>
        <DataText>{publisher}</DataText>
      </Link>{" "}
      <span className="text-soft">
        {reliability}
        {accepted && `${comma}${t("accepted")}`}
      </span>
    </span>
  );
}

function ScaleEnds({ scale }: { readonly scale: ClaimScale }) {
  const locale = useLocale();
  return (
    <li aria-hidden="true" className="dispute-ends">
      <span>{saidText(scale.low, locale, "compact")}</span>
      <span>{saidText(scale.high, locale, "compact")}</span>
    </li>
  );
}

/** What the editor wrote on either side. */
function Reasons({ words }: { readonly words: readonly Word[] }) {
  const t = useTranslations("disputes");
  const locale = useLocale();
  const noted = words.flatMap(({ note, source }) => (note === null ? [] : [{ note, source }]));
  if (noted.length === 0) return <p className="dispute-reason">{t("noReason")}</p>;
  return noted.map(({ note, source }) => (
    <p className="dispute-reason" key={`${source.slug} ${note}`}>
      {t("reason", { publisher: nameIn(locale, source.publisher).main })}{" "}
      <DataText>{note}</DataText>
    </p>
  ));
}
