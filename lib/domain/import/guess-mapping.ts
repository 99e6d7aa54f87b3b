import type { EntityType } from "../editing/entity-types";
import { listColumnsOf } from "./list-columns";
import { plainName } from "./plain-name";

/** What people call columns beside their own names and the labels of the forms. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  organization: ["company", "organisation", "issuer", "公司", "企业", "企業", "机构", "機構"],
  person: ["executive", "人物", "姓名"],
  name: ["english name", "英文名", "英文名称", "英文名稱", "名称", "名稱"],
  nameZhHans: ["chinese name", "中文名", "中文名称", "简称"],
  nameZhHant: ["繁體名稱", "中文名稱"],
  label: ["round", "series", "轮次", "輪次"],
  investmentType: ["round type", "轮次类型", "輪次類型"],
  announcedOn: ["date", "announcement date", "日期", "公告日期", "公布时间", "披露日期"],
  closedOn: ["closing date", "交割日期"],
  moneyRaised: ["amount", "money raised", "raised", "金额", "金額", "融资金额", "融資金額"],
  postMoneyValuation: ["valuation", "post money", "估值"],
  preMoneyValuation: ["pre money"],
  leadInvestors: ["lead", "lead investor", "领投", "領投", "领投方", "領投方"],
  investors: ["investor", "participants", "投资方", "投資方", "投资人", "投資人", "跟投"],
  source: ["source url", "reference", "来源", "來源", "出处", "出處"],
  locator: ["page", "where", "页码", "頁碼", "位置"],
  url: ["link", "address", "链接", "連結", "网址", "網址"],
  stockSymbol: ["ticker", "symbol", "股票代码", "股票代碼"],
  foundedOn: ["founded", "成立日期", "成立时间", "成立時間"],
  title: ["position", "job title", "职务", "職務", "职位", "職位"],
  note: ["remark", "remarks", "comment", "备注", "備註"],
  fiscalYear: ["year", "年度", "财年", "財年"],
  fiscalPeriod: ["period", "期间", "期間"],
  amount: ["value", "figure", "数值", "數值"],
};

/**
 * The columns that the headers of a file suggest, each taken once: by its own name before its label,
 * and by its label before what else it is called.
 */
export function guessMapping(
  type: EntityType,
  headers: readonly string[],
  labels: Readonly<Record<string, readonly string[]>>,
): (string | null)[] {
  const columns = listColumnsOf(type).map(({ name }) => name);
  const mapping: (string | null)[] = headers.map(() => null);
  const namings = [
    (column: string) => [column],
    (column: string) => labels[column] ?? [],
    (column: string) => SYNONYMS[column] ?? [],
  ];
  for (const namesOf of namings) {
    for (const column of columns) {
      if (mapping.includes(column)) continue;
      const names = namesOf(column).map(plainName);
      const at = headers.findIndex(
        (header, index) => mapping[index] === null && names.includes(plainName(header)),
      );
      if (at !== -1) mapping[at] = column;
    }
  }
  return mapping;
}
