import { useTranslations } from "next-intl";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { EmptyState } from "@/components/ui/states";
import type { DisputedField, RejectedClaim } from "@/lib/data/disputes";
import { DISPUTE_GRADES, gradeOf } from "@/lib/domain/dispute";
import { DisputeItem } from "./dispute-item";
import { RejectedList } from "./rejected-list";

interface DisputesPageProps {
  readonly disputes: readonly DisputedField[];
  readonly rejected: readonly RejectedClaim[];
}

/** Everything on which sources disagree, the widest apart first, and what was refused. */
export function DisputesPage({ disputes, rejected }: DisputesPageProps) {
  const t = useTranslations("disputes");
  const groups = DISPUTE_GRADES.map((grade) => ({
    grade,
    members: disputes.filter((dispute) => gradeOf(dispute) === grade),
  })).filter(({ members }) => members.length > 0);
  return (
    <>
      <PageTitle lede={t("lede", { count: disputes.length })}>{t("title")}</PageTitle>
      {groups.length === 0 && <EmptyState title={t("none")} />}
      {groups.map(({ grade, members }) => (
        <Section
          caption={t(`groups.${grade}.caption`, { count: members.length })}
          id={grade}
          key={grade}
          rule
          title={t(`groups.${grade}.title`)}
        >
          <ul className="disputes">
            {members.map((dispute) => (
              <DisputeItem dispute={dispute} key={dispute.evidence} />
            ))}
          </ul>
        </Section>
      ))}
      {rejected.length > 0 && (
        <Section
          caption={t("groups.rejected.caption")}
          id="rejected"
          title={t("groups.rejected.title")}
        >
          <RejectedList claims={rejected} />
        </Section>
      )}
    </>
  );
}
