import { EntityTitleText } from "@/components/editing/comparison/entity-title-text";
import { DataText } from "@/components/ui/data-text";
import type { ActRecord } from "@/lib/data/editing/act-record";
import type { NamedEntity } from "@/lib/data/editing/entity-names";
import type { ChangeSetKind } from "@/lib/domain/editing/change";

/** Changes of one entity, which stands first in them; of others its author said what they are about. */
const OF_ONE: readonly ChangeSetKind[] = ["DELETION", "REVERSION"];

interface ChangeTitleProps {
  readonly act: Pick<ActRecord, "kind" | "proposal">;
  readonly entity: NamedEntity | null;
}

/** What a change is about. */
export function ChangeTitle({ act: { kind, proposal }, entity }: ChangeTitleProps) {
  if (proposal !== null && !(OF_ONE.includes(kind) && entity !== null)) {
    return <DataText>{proposal.title}</DataText>;
  }
  return entity && <EntityTitleText title={entity.title} />;
}
