import type { Prisma } from "@/generated/prisma/client";
import { partialDateColumns } from "@/lib/data/columns";
import { prisma } from "@/lib/db";
import type { PartialDate } from "@/lib/domain/partial-date";
import { newSlug } from "./slug";

const DAY: PartialDate = { date: "2025-01-15", precision: "DAY", inferred: false };

/** A newspaper's article unless said otherwise. */
export function createSource({
  publishedOn = DAY,
  ...given
}: Partial<Omit<Prisma.SourceCreateManyInput, "publishedOn">> & {
  publishedOn?: PartialDate;
} = {}) {
  return prisma.source.create({
    data: {
      slug: newSlug("source"),
      publisher: "Newspaper",
      kind: "PRESS",
      reliability: "B",
      ...given,
      ...partialDateColumns("publishedOn", publishedOn),
    },
  });
}
