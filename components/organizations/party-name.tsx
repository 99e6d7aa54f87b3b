import { useLocale } from "next-intl";
import { NameEvidence } from "@/components/evidence/name-evidence";
import { SecondScript } from "@/components/ui/second-script";
import type { InvestorRef, OrganizationRef } from "@/lib/data/organizations-names";
import type { Basis } from "@/lib/domain/evidence";
import { nameIn, type SubjectName } from "@/lib/domain/subject-name";
import type { View } from "@/lib/domain/view";
import { hrefWithView } from "@/lib/domain/view-address";
import { Link } from "@/lib/i18n/navigation";

interface PartyNameProps {
  readonly names: SubjectName;
  readonly href: string;
  /** The name in the other script, in grey; left out where a list of names would get too long. */
  readonly second?: boolean;
  /** What the name rests on in this place; null where that is said beside it. */
  readonly basis: Basis | null;
}

/** A name that leads to its page, with the other script beside it, and a tail that opens its basis. */
function PartyName({ names, href, second: wantsSecond = true, basis }: PartyNameProps) {
  const { main, mainLanguage, second, secondLanguage } = nameIn(useLocale(), names);
  return (
    <>
      <Link className="link" href={href} lang={mainLanguage}>
        {main}
      </Link>
      {wantsSecond && second !== null && secondLanguage !== null && (
        <>
          {" "}
          <SecondScript lang={secondLanguage}>{second}</SecondScript>
        </>
      )}
      {basis !== null && <NameEvidence basis={basis} name={main} />}
    </>
  );
}

interface LinkProps {
  readonly view: View;
  readonly second?: boolean;
  readonly basis: Basis | null;
}

export function OrganizationName({
  organization,
  view,
  ...rest
}: LinkProps & { readonly organization: OrganizationRef }) {
  const href = hrefWithView(`/organizations/${organization.slug}`, view);
  return <PartyName href={href} names={organization} {...rest} />;
}

export function InvestorName({
  investor,
  view,
  ...rest
}: LinkProps & { readonly investor: InvestorRef }) {
  return (
    <PartyName
      href={hrefWithView(`/investors/${investor.slug}`, view)}
      names={investor}
      {...rest}
    />
  );
}
