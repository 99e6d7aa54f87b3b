import { strToU8, zipSync } from "fflate";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A cell with what it says, or the very element of one. */
export type Cell = string | { readonly xml: string };

const letter = (column: number) => String.fromCharCode(65 + column);

/** A workbook with one sheet, its texts shared as spreadsheets write them. */
export function xlsxFile(rows: readonly (readonly Cell[])[]): Uint8Array {
  const strings: string[] = [];
  const sheet = rows.map((cells, index) => {
    const number = index + 1;
    const elements = cells.map((cell, column) => {
      if (typeof cell !== "string") return cell.xml;
      if (cell === "") return "";
      strings.push(cell);
      return `<c r="${letter(column)}${number}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    return `<row r="${number}">${elements.join("")}</row>`;
  });
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": part(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": part(
      `<worksheet ${main}><sheetData>${sheet.join("")}</sheetData></worksheet>`,
    ),
    "xl/styles.xml": part(
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": part(
      `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ),
  });
}
