import { SaxesParser } from "saxes";
import { FileRefusedError } from "../refusal";
import type { EntryReader } from "./unpack";

export interface XmlListener {
  readonly opened?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
}

/** Reads an XML part as it is unpacked. Names come without their prefix; no entity is looked up. */
export function xmlReader({ opened, text, closed }: XmlListener): EntryReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", () => {
    throw new FileRefusedError("import.brokenZip");
  });
  parser.on("opentag", ({ name, attributes }) => opened?.(plain(name), attributes));
  parser.on("text", (part) => text?.(part));
  parser.on("closetag", ({ name }) => closed?.(plain(name)));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (bytes, isLast) => {
    parser.write(decoder.decode(bytes, { stream: !isLast }));
    if (isLast) parser.close();
  };
}

function plain(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `_x000D_`, as sheets write what XML cannot hold. */
export function unescapedText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
