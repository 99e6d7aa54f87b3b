import { stringify } from "csv-stringify/sync";

/**
 * A table as CSV that spreadsheets open, sent as it is read, so that its length costs no memory. With
 * a byte order mark, by which spreadsheets know UTF-8.
 */
export function csvStream(
  columns: readonly string[],
  batches: AsyncGenerator<readonly (readonly string[])[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly string[])[], bom = false) =>
    encoder.encode(stringify([...rows], { bom, record_delimiter: "windows" }));
  return new ReadableStream({
    start(controller) {
      controller.enqueue(write([columns], true));
    },
    async pull(controller) {
      // Who pulls and gets nothing is not asked again.
      for (;;) {
        const { value, done } = await batches.next();
        if (done) return controller.close();
        if (value.length > 0) return controller.enqueue(write(value));
      }
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
}
