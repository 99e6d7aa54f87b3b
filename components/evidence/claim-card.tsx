import { useTranslations } from "next-intl";
import { SourceName } from "@/components/sources/source-name";
import { DataText } from "@/components/ui/data-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import type { EvidenceClaim } from "@/lib/data/evidence";
import { Link } from "@/lib/i18n/navigation";
import { ClaimMeaning } from "./claim-meaning";
import { ClaimSaid } from "./claim-said";
import { DateText } from "./value-text";

/** One source's word on a field, with all that lets a reader judge it. */
export function ClaimCard({ claim }: { readonly claim: EvidenceClaim }) {
  const t = useTranslations("evidence");
  const sources = useTranslations("sources");
  const { said, source } = claim;
  const known = { date: claim.knownFrom, precision: "DAY", inferred: false } as const;
  return (
    <article className="claim-card">
      <p className="claim-said">
        <ClaimSaid said={said} /> <ClaimTags claim={claim} />
      </p>
      <DefinitionList
        items={[
          { term: t("asPrinted"), value: dataText(claim.statedAs) },
          {
            term: t("means"),
            value:
              said.form === "quantity" || said.form === "date" ? (
                <ClaimMeaning said={said} />
              ) : null,
          },
          {
            term: t("source"),
            value: (
              <Link className="link" href={`/sources/${source.slug}`}>
                <SourceName source={source} />
              </Link>
            ),
          },
          { term: t("address"), value: <SourceAddress url={source.url} /> },
          { term: t("published"), value: <DateText date={source.publishedOn} /> },
          { term: t("where"), value: dataText(claim.locator) },
          { term: t("reliability"), value: sources(`reliabilities.${source.reliability}`) },
          { term: t("kind"), value: sources(`kinds.${source.kind}`) },
          { term: t("knownSince"), value: <DateText date={known} /> },
          { term: t("why"), value: dataText(claim.note) },
          { term: t("noteOnSource"), value: dataText(source.note) },
        ]}
      />
    </article>
  );
}

function dataText(text: string | null) {
  return text && <DataText>{text}</DataText>;
}

function ClaimTags({ claim: { status, disagrees } }: { readonly claim: EvidenceClaim }) {
  const t = useTranslations("evidence");
  if (status === "ACCEPTED") return <Tag>{t("statuses.ACCEPTED")}</Tag>;
  return (
    <>
      <Tag>{t(`statuses.${status}`)}</Tag>{" "}
      <Tag tone={disagrees ? "strong" : "plain"}>{disagrees ? t("disagrees") : t("agrees")}</Tag>
    </>
  );
}

function SourceAddress({ url }: { readonly url: string | null }) {
  const t = useTranslations("evidence");
  if (url === null) return <span className="text-soft">{t("noAddress")}</span>;
  return (
    <a className="link claim-address" href={url} rel="noreferrer">
      {url}
    </a>
  );
}
