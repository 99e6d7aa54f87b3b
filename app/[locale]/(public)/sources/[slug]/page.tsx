import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DateText } from "@/components/evidence/value-text";
import { SourceClaims } from "@/components/sources/source-claims";
import { DataText } from "@/components/ui/data-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { sourceDetail } from "@/lib/data/source-detail";
import { PUNCTUATION } from "@/lib/domain/punctuation";
import { nameIn } from "@/lib/domain/subject-name";
import { Link } from "@/lib/i18n/navigation";
import { readView } from "@/lib/view/read-view";
import { ViewedPage } from "../../viewed-page";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/sources/[slug]">;

async function load({ params, searchParams }: Props) {
  const { slug } = await params;
  return (await sourceDetail(readView(await searchParams), slug)) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { publisher, title } = await load(props);
  const locale = await getLocale();
  const by = nameIn(locale, publisher).main;
  return { title: title === null ? by : `${by}${PUNCTUATION[locale].colon}${title}` };
}

export default async function SourcePage(props: Props) {
  const source = await load(props);
  const t = await getTranslations("sources");
  const hidden = source.claimCount - source.claims.length;
  return (
    <ViewedPage params={await props.searchParams} path={`/sources/${source.slug}`}>
      <PageTitle
        above={
          <Link className="link" href="/sources">
            {t("title")}
          </Link>
        }
      >
        <DataText lang={source.title === null ? null : source.language}>
          {source.title ?? source.publisher}
        </DataText>
      </PageTitle>
      <DefinitionList
        items={[
          { term: t("columns.publisher"), value: <DataText>{source.publisher}</DataText> },
          { term: t("columns.publishedOn"), value: <DateText date={source.publishedOn} /> },
          { term: t("columns.kind"), value: t(`kinds.${source.kind}`) },
          { term: t("columns.reliability"), value: t(`reliabilities.${source.reliability}`) },
          {
            term: t("language"),
            value: source.language && languageName(source.language, await getLocale()),
          },
          { term: t("note"), value: source.note && <DataText>{source.note}</DataText> },
        ]}
      />
      <p className="my-4">
        {source.url === null ? (
          <span className="text-soft">{t("noAddress")}</span>
        ) : (
          <a className="link" href={source.url} rel="noreferrer">
            {t("open")}
          </a>
        )}
      </p>
      <Section
        caption={t("restsCaption", { count: source.claimCount })}
        id="claims"
        title={t("restsOn")}
      >
        {source.claims.length > 0 && <SourceClaims claims={source.claims} />}
        {hidden > 0 && <p className="text-sm text-soft">{t("more", { count: hidden })}</p>}
      </Section>
    </ViewedPage>
  );
}

/** "German", "德语"; the tag itself where it names no language. */
function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
