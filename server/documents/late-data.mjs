/**
 * What a document bears for React alone: all that it says, once more. Nothing is done with it before
 * scripts come, and so it comes with them (docs/decisions/0027-scripts-come-when-reached-for.md).
 */
import { createHash } from "node:crypto";

const FOR_REACT =
  /<script>(?<code>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([^<]*\))<\/script>/g;

const ADDRESS = /^\/_data\/(?<tag>[\w-]{27})(?<url>\/.*)$/;

/**
 * @param {string} html a whole document
 * @returns {{ html: string, data: string }} the document without it, and the script that it was
 */
export function withoutData(html) {
  const codes = [...html.matchAll(FOR_REACT)].map(({ groups }) => groups?.code ?? "");
  return { html: html.replaceAll(FOR_REACT, ""), data: codes.join(";\n") };
}

/**
 * What is read, in few letters: data that were made with another document do not fit.
 * @param {string | Buffer} content
 */
export function tagOf(content) {
  return createHash("sha256").update(content).digest("base64url").slice(0, 27);
}

/** @param {{ tag: string, url: string }} of the document without its data, and its address */
export const dataAddress = ({ tag, url }) => `/_data/${tag}${url}`;

/**
 * @param {string} url
 * @returns {{ tag: string, url: string } | null} null where no data is asked for
 */
export function askedData(url) {
  const { tag, url: page } = ADDRESS.exec(url)?.groups ?? {};
  return tag && page ? { tag, url: page } : null;
}
