/** All that is measured, by the names that `--only` knows, in the order of the table. */
import { apiList } from "./measures/api-list.mjs";
import { importOfRows } from "./measures/import.mjs";
import { keptPage } from "./measures/kept-page.mjs";
import { listAtAMillion } from "./measures/list-at-a-million.mjs";
import { moneyOfAYear } from "./measures/money-of-a-year.mjs";
import { pageNotKept } from "./measures/page-not-kept.mjs";
import { publish } from "./measures/publish.mjs";
import { starts } from "./measures/starts.mjs";

/**
 * @typedef {import("./figures.mjs").Figure} Figure
 * @typedef {(ground: import("./ground.mjs").Ground, seconds: number) => Promise<Figure[]>} Measure
 *   seconds of each turn
 */

/** @type {Record<string, Measure>} */
export const MEASURES = {
  kept: keptPage,
  page: pageNotKept,
  api: apiList,
  money: moneyOfAYear,
  list: listAtAMillion,
  import: importOfRows,
  publish,
  starts,
};
