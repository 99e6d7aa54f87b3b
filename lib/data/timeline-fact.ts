import "server-only";
import type { Basis, Sourced } from "@/lib/domain/evidence";
import type { GroupRole, RelationshipType } from "@/lib/domain/organization";
import type { PartialDate } from "@/lib/domain/partial-date";
import type { MilestoneKind } from "@/lib/domain/product";
import type { Quantity } from "@/lib/domain/quantity";
import type { Report } from "@/lib/domain/revenue";
import type { SubjectName } from "@/lib/domain/subject-name";
import type { TimelineKind, TimelineMoment } from "@/lib/domain/timeline";
import type { RoundFacts } from "./funding-rounds-columns";
import type { Exit } from "./organizations-holdings";
import type { OrganizationRef } from "./organizations-names";

/** Which fact a row of the page is. */
export interface FactKey {
  readonly kind: TimelineKind;
  readonly moment: TimelineMoment;
  readonly id: string;
}

/** When a fact was, and what that rests on. */
export interface DatedFact {
  /** Unique among all facts. */
  readonly key: string;
  readonly moment: TimelineMoment;
  readonly on: PartialDate;
  /** What the date rests on; null where no claim speaks of it. */
  readonly basis: Basis | null;
}

/** A dated fact, with what a line about it says. */
export type TimelineFact = DatedFact &
  (
    | { readonly kind: "round"; readonly round: RoundFacts }
    | {
        readonly kind: "milestone";
        readonly maker: OrganizationRef;
        readonly product: string;
        readonly milestone: MilestoneKind;
        readonly planned: boolean;
      }
    | {
        readonly kind: "event";
        readonly title: SubjectName;
        readonly note: SubjectName | null;
        readonly planned: boolean;
        readonly organizations: readonly OrganizationRef[];
      }
    | {
        readonly kind: "office";
        readonly person: SubjectName;
        readonly organization: OrganizationRef;
        readonly title: Sourced<SubjectName>;
      }
    | {
        readonly kind: "tie";
        readonly type: RelationshipType;
        readonly groupRole: GroupRole | null;
        readonly planned: boolean;
        readonly child: OrganizationRef;
        readonly parent: OrganizationRef;
      }
    | {
        readonly kind: "report";
        readonly organization: OrganizationRef;
        readonly report: Report;
        /** Revenue of the period that it reports, as it prints it. */
        readonly revenue: Sourced<Quantity> | null;
      }
    | { readonly kind: "exit"; readonly exit: Exit }
    | { readonly kind: "founding"; readonly organization: OrganizationRef }
  );
