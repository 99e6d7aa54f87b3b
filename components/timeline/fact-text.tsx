import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QuantityFigure } from "@/components/evidence/figure";
import { InvestorName, OrganizationName } from "@/components/organizations/party-name";
import { OfficeTitle } from "@/components/people/office-title";
import { RoundLabel, roundWords } from "@/components/rounds/round-name";
import { DataText } from "@/components/ui/data-text";
import { SecondScript } from "@/components/ui/second-script";
import { Tag } from "@/components/ui/tag";
import type { OrganizationRef } from "@/lib/data/organizations-names";
import type { TimelineFact } from "@/lib/data/timeline-fact";
import { printPeriod } from "@/lib/domain/reporting-period";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

type Fact<K extends TimelineFact["kind"]> = Extract<TimelineFact, { kind: K }>;

interface FactTextProps<K extends TimelineFact["kind"] = TimelineFact["kind"]> {
  readonly fact: Fact<K>;
  readonly view: View;
}

/** What happened, in a line whose names and figures lead on. */
export function FactText({ fact, view }: FactTextProps): ReactNode {
  switch (fact.kind) {
    case "round":
      return <RoundText fact={fact} view={view} />;
    case "milestone":
      return <MilestoneText fact={fact} view={view} />;
    case "event":
      return <EventText fact={fact} view={view} />;
    case "office":
      return <OfficeText fact={fact} view={view} />;
    case "tie":
      return <TieText fact={fact} view={view} />;
    case "report":
      return <ReportText fact={fact} view={view} />;
    case "exit":
      return <ExitText fact={fact} view={view} />;
    case "founding":
      return <FoundingText fact={fact} view={view} />;
  }
}

/** A name whose basis is the date of its own line. */
function Name({
  organization,
  view,
}: {
  readonly organization: OrganizationRef;
  readonly view: View;
}) {
  return <OrganizationName basis={null} organization={organization} second={false} view={view} />;
}

function RoundText({ fact: { round, moment }, view }: FactTextProps<"round">) {
  const t = useTranslations("timeline");
  const rounds = useTranslations("rounds");
  const locale = useLocale();
  const { organization, status, moneyRaised, label, slug } = round;
  const words = roundWords({ ...round, label: label?.value ?? null }, rounds);
  return (
    <>
      {t.rich(moment === "end" ? "text.roundClosed" : "text.round", {
        who: () => <Name organization={organization} view={view} />,
        what: () => (
          <Link className="link" href={hrefWithView(`/rounds/${slug}`, view)}>
            {words.main}
          </Link>
        ),
        amount: () => (
          <QuantityFigure about={nameIn(locale, organization).main} sourced={moneyRaised} />
        ),
      })}{" "}
      <RoundLabel words={words} />{" "}
      {status !== "ANNOUNCED" && status !== "CLOSED" && <Tag>{rounds(`status.${status}`)}</Tag>}
    </>
  );
}

function MilestoneText({ fact, view }: FactTextProps<"milestone">) {
  const t = useTranslations("timeline");
  const words = useTranslations("organizations.product.milestone");
  return (
    <>
      {t.rich("text.milestone", {
        who: () => <Name organization={fact.maker} view={view} />,
        product: fact.product,
        milestone: words(fact.milestone),
      })}{" "}
      <Planned is={fact.planned} />
    </>
  );
}

function EventText({
  fact: { title, note, planned, organizations },
  view,
}: FactTextProps<"event">) {
  const format = useFormatter();
  const names = format.list(
    organizations.map((organization) => (
      <Name key={organization.slug} organization={organization} view={view} />
    )),
  );
  return (
    <>
      <DataText>{title}</DataText> <Planned is={planned} />
      <p className="text-xs text-soft">{names}</p>
      {note !== null && (
        <p className="text-xs text-soft">
          <DataText>{note}</DataText>
        </p>
      )}
    </>
  );
}

function OfficeText({ fact, view }: FactTextProps<"office">) {
  const t = useTranslations("timeline.text");
  const locale = useLocale();
  const { person, organization, title, moment } = fact;
  return t.rich(moment === "end" ? "officeEnds" : "officeBegins", {
    who: () => <PersonText names={person} />,
    where: () => <Name organization={organization} view={view} />,
    office: () => <OfficeTitle holder={nameIn(locale, person).main} title={title} />,
  });
}

function PersonText({ names }: { readonly names: SubjectName }) {
  const { main, mainLanguage, second, secondLanguage } = nameIn(useLocale(), names);
  return (
    <>
      <span lang={mainLanguage}>{main}</span>
      {second !== null && secondLanguage !== null && (
        <>
          {" "}
          <SecondScript lang={secondLanguage}>{second}</SecondScript>
        </>
      )}
    </>
  );
}

function TieText({ fact, view }: FactTextProps<"tie">) {
  const t = useTranslations("timeline.text");
  const { type, moment, child, parent, planned } = fact;
  const names = {
    child: () => <Name organization={child} view={view} />,
    parent: () => <Name organization={parent} view={view} />,
  };
  return (
    <>
      {moment === "end" ? t.rich(`tieEnds.${type}`, names) : t.rich(`tieBegins.${type}`, names)}{" "}
      <Planned is={planned} />
    </>
  );
}

function ReportText({ fact, view }: FactTextProps<"report">) {
  const t = useTranslations("timeline.text");
  const locale = useLocale();
  const { organization, report, revenue } = fact;
  const period = printPeriod(report.period, locale);
  return (
    <>
      {t.rich(`report.${report.kind}`, {
        who: () => <Name organization={organization} view={view} />,
        period,
      })}
      {revenue !== null &&
        t.rich("revenue", {
          amount: () => (
            <QuantityFigure
              about={t("revenueAbout", { organization: nameIn(locale, organization).main, period })}
              sourced={revenue}
            />
          ),
        })}
    </>
  );
}

function ExitText({ fact: { exit }, view }: FactTextProps<"exit">) {
  const t = useTranslations("timeline.text");
  const locale = useLocale();
  const { investor, organization, proceeds } = exit;
  return t.rich("exit", {
    who: () => <InvestorName basis={null} investor={investor} second={false} view={view} />,
    where: () => <Name organization={organization} view={view} />,
    amount: () => <QuantityFigure about={nameIn(locale, investor).main} sourced={proceeds} />,
  });
}

function FoundingText({ fact: { organization }, view }: FactTextProps<"founding">) {
  const t = useTranslations("timeline.text");
  return t.rich("founding", { who: () => <Name organization={organization} view={view} /> });
}

function Planned({ is }: { readonly is: boolean }) {
  const t = useTranslations("timeline");
  return is ? <Tag>{t("planned")}</Tag> : null;
}
