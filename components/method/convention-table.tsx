import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClaimMeaning } from "@/components/evidence/claim-meaning";
import { DataTable } from "@/components/ui/data-table";
import type { Example } from "@/lib/data/method-examples";
import { ExampleSubject, ExampleValue } from "./example-line";

/** A convention's cases, each in words, with an example from the data where there is one. */
export interface Convention {
  readonly key: string;
  readonly name: ReactNode;
  readonly rule: string;
  readonly example: Omit<Example, "statedAs" | "publisher"> | null;
}

interface ConventionTableProps {
  readonly caption: string;
  readonly conventions: readonly Convention[];
  /** Whether the bounds of each example are said. */
  readonly meaning?: boolean;
}

export function ConventionTable({ caption, conventions, meaning = false }: ConventionTableProps) {
  const t = useTranslations("method");
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: "name", header: t("columns.name"), namesRow: true, cell: ({ name }) => name },
        { id: "rule", header: t("columns.rule"), narrow: "fold", cell: ({ rule }) => rule },
        {
          id: "about",
          header: t("columns.about"),
          narrow: "fold",
          cell: ({ example }) => example && <ExampleSubject example={example} />,
        },
        {
          id: "example",
          header: t("columns.example"),
          cell: ({ example }) =>
            example ? (
              <ExampleValue example={example} />
            ) : (
              <span className="text-soft">{t("noExample")}</span>
            ),
        },
        ...(meaning
          ? [
              {
                id: "meaning",
                header: t("columns.meaning"),
                narrow: "fold" as const,
                cell: ({ example }: Convention) =>
                  example && <ClaimMeaning said={example.said.value} />,
              },
            ]
          : []),
      ]}
      rowKey={({ key }) => key}
      rows={conventions}
    />
  );
}
