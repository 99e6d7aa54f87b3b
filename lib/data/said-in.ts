import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { likePattern } from "./name-search";

const sql = Prisma.sql;

/** The texts in which a row is looked for, as the indexes of the migrations search_texts and investor_names have them. */
const TEXTS = {
  Organization: ["name", "nameZhHans", "nameZhHant", "legalName", "stockSymbol"],
  OrganizationName: ["name"],
  Person: ["name", "nameZhHans", "nameZhHant"],
  InvestorActivity: ["names"],
  Role: ["title", "titleZhHans", "titleZhHant"],
  FundingRound: ["label"],
  Product: ["name"],
  Event: ["title", "titleZhHans", "titleZhHant", "note", "noteZhHans", "noteZhHant"],
  Source: ["title", "publisher", "publisherZhHans", "publisherZhHant", "url"],
  User: ["name", "email"],
} as const;

export type SearchedTable = keyof typeof TEXTS;

/** Of fewer signs there are no three in a row, by which the index finds a text. */
const LEAST_SIGNS = 3;

/**
 * Whether the text stands in one of a row's texts, in any case. Three signs in a row are looked up;
 * one or two, and what is not written in Latin letters, by the signs themselves, as not every
 * database's locale knows other letters.
 */
export function saidIn(table: SearchedTable, alias: string, q: string): Prisma.Sql {
  const isLatin = /^[\x20-\x7e]+$/.test(q);
  const said = holds(table, alias, q);
  return isLatin && q.length >= LEAST_SIGNS
    ? said
    : sql`(string_to_array(${textIn(table, alias)}, NULL) @> string_to_array(lower(${q}), NULL)
        AND holds_text(${textIn(table, alias)}, lower(${likePattern(q)})))`;
}

/** The same of a row that is read in any case, so that nothing has to be looked up. */
export function holds(table: SearchedTable, alias: string, q: string): Prisma.Sql {
  return sql`${textIn(table, alias)} LIKE lower(${likePattern(q)})`;
}

function textIn(table: SearchedTable, alias: string): Prisma.Sql {
  const columns = TEXTS[table].map((column) => Prisma.raw(`${alias}."${column}"`));
  return sql`search_text(${Prisma.join(columns)})`;
}

/** Ids of organizations with the text in a name, current, former or alternative, or in their symbol. */
export function organizationsNamed(q: string): Prisma.Sql {
  return sql`SELECT o.id FROM "Organization" o WHERE ${saidIn("Organization", "o", q)}
    UNION ALL SELECT other."organizationId" FROM "OrganizationName" other
      WHERE ${saidIn("OrganizationName", "other", q)}`;
}

export function peopleNamed(q: string): Prisma.Sql {
  return sql`SELECT p.id FROM "Person" p WHERE ${saidIn("Person", "p", q)}`;
}
