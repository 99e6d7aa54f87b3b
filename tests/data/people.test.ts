import { beforeAll, describe, expect, it } from "vitest";
import { boardChanges, listPeople } from "@/lib/data/people";
import { prisma } from "@/lib/db";
import { TODAY, type View } from "@/lib/domain/view";
import { peopleQueryOf } from "@/lib/schemas/people-query";
import { resetDatabase } from "../setup/clone.ts";

beforeAll(() => resetDatabase("shipped"));

function list(params: Record<string, string> = {}, view: View = TODAY) {
  return listPeople(view, peopleQueryOf(params));
}

describe("people", () => {
  it("are listed with all their offices together, each with its own evidence", async () => {
    const { offices, count } = await list();
    expect(count.count).toBe(await prisma.role.count());
    const names = offices.map(({ person }) => person.slug);
    expect(names).toEqual([...names].sort((a, b) => names.indexOf(a) - names.indexOf(b)));
    const tang = offices.find(({ person }) => person.slug === "tang-xiaoou");
    expect(tang?.nameZhHans).toMatchObject({
      value: "汤晓鸥",
      evidence: "person.tang-xiaoou.nameZhHans",
    });
    expect(tang?.title.evidence).toBe("role.tang-xiaoou-sensetime-co-founder.title");
  });

  it("are found by a name in any script, by organization and by office", async () => {
    const people = async (params: Record<string, string>) => [
      ...new Set((await list(params)).offices.map(({ person }) => person.slug)),
    ];
    expect(await people({ q: "湯曉鷗" })).toEqual(["tang-xiaoou"]);
    expect(await people({ organization: "sunrise" })).toEqual([
      "wang-yong",
      "wang-zhan",
      "xu-bing",
    ]);
    expect(await people({ q: "Executive director", standing: "held" })).toEqual([
      "wang-zheng",
      "yang-fan",
    ]);
    expect(await people({ q: "Executive director", standing: "former" })).toEqual(["xu-bing"]);
    expect(await people({ q: "執行董事", standing: "former" })).toEqual(["xu-bing"]);
    expect(await people({ q: "%" })).toEqual([]);
  });

  it("come onto boards and leave them in the order of time, the latest first", async () => {
    const changes = await boardChanges(TODAY);
    expect(
      changes.map(({ on, moment, office }) => [on.value.date, moment, office.person.slug]),
    ).toEqual([
      ["2025-06-26", "begin", "wang-zheng"],
      ["2025-06-26", "end", "xu-bing"],
      ["2025-06-26", "begin", "yang-fan"],
      ["2025-01-01", "end", "xu-bing"],
      ["2021-08-23", "begin", "xu-bing"],
      ["2015-12-15", "begin", "xu-bing"],
    ]);
  });

  it("have on a past day the offices that were known", async () => {
    const then: View = { asKnownOn: "2018-01-01" };
    expect((await list({}, then)).count.count).toBe(0);
    expect(await boardChanges(then)).toEqual([]);
  });
});
