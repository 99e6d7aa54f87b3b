import { partialDateColumns, quantityColumns, textColumns } from "@/lib/data/columns";
import type { Entity } from "./entity";
import { claimsOfRow } from "./evidence";
import type { DataSet } from "./read-files";
import type { References } from "./references";

export function marketFigureEntities(
  { marketFigures }: DataSet,
  references: References,
): Entity<"MarketFigure">[] {
  return marketFigures.map(({ row, origin }) => {
    const id = references.own("MarketFigure", row.slug);
    const { slug } = row;
    const named = (field: "organization" | "compiledBy") =>
      row[field] && references.find("Organization", row[field], origin, field);
    return {
      id,
      origin,
      columns: {
        ...{ id, slug },
        ...textColumns("subject", row),
        ...textColumns("metric", row),
        ...textColumns("note", row),
        organizationId: named("organization"),
        compiledById: named("compiledBy"),
        ...partialDateColumns("asOf", row.asOf),
        ...quantityColumns("amount", row.amount),
      },
      claims: claimsOfRow(
        { type: "marketFigure", id, values: row, evidence: row, origin },
        references,
      ),
      lists: {},
    };
  });
}

export function eventEntities({ events }: DataSet, references: References): Entity<"Event">[] {
  return events.map(({ row, origin }) => {
    const id = references.own("Event", row.slug);
    const { slug, planned } = row;
    return {
      id,
      origin,
      columns: {
        ...{ id, slug, planned },
        ...textColumns("title", row),
        ...textColumns("note", row),
        ...partialDateColumns("occurredOn", row.occurredOn),
      },
      claims: claimsOfRow({ type: "event", id, values: row, evidence: row, origin }, references),
      lists: {
        participants: row.participants.map((organization, index) => ({
          eventId: id,
          organizationId: references.find(
            "Organization",
            organization,
            origin,
            `participants.${index}`,
          ),
        })),
      },
    };
  });
}
