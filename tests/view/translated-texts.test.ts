import { beforeAll, expect, it } from "vitest";
import { listPeople } from "@/lib/data/people";
import { prisma } from "@/lib/db";
import { nameIn } from "@/lib/domain/subject-name";
import { TODAY, type View } from "@/lib/domain/view";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { loadDataSet } from "../../prisma/load/load-data-set";
import { LITTLE_DATA_SET, writeDataSet } from "../factories/little-data-set";
import { resetDatabase } from "../setup/clone";

/** The filing called him a director; a month later the newspaper has him in the chair. */
beforeAll(async () => {
  await resetDatabase();
  const roles = LITTLE_DATA_SET.roles.map((role) => ({
    ...role,
    ...{ title: "Chair", titleZhHans: "董事长", titleZhHant: "主席", source: "newspaper" },
    claims: [{ field: "title", source: "filing", status: "SUPERSEDED", text: "Director" }],
  }));
  await loadDataSet(prisma, { dir: await writeDataSet({ roles }) });
});

async function titleOn(view: View) {
  const { offices } = await listPeople(view, peopleQueryOf({}));
  return offices[0]?.title.value;
}

it("a text comes in both Chinese scripts, and the reader's is chosen", async () => {
  const title = await titleOn(TODAY);
  expect(title).toEqual({ name: "Chair", nameZhHans: "董事长", nameZhHant: "主席" });
  expect(title && nameIn("zh-Hant", title).main).toBe("主席");
});

it("a text that was another on a past day comes without the Chinese of today's", async () => {
  expect(await titleOn({ asKnownOn: "2025-04-02" })).toEqual({
    name: "Director",
    nameZhHans: null,
    nameZhHant: null,
  });
});
