import { Unzip, UnzipInflate } from "fflate";
import { FileRefusedError } from "../refusal";

/** Bytes given to the unpacker at once: one slice grows at most a thousandfold. */
const SLICE = 16 * 1024;
/** Bytes of all that is unpacked. */
const MOST_UNPACKED = 600 * 1024 * 1024;
/** From so many bytes on, an archive that grows more than so many times is a trap. */
const SUSPICIOUS = { bytes: 32 * 1024 * 1024, times: 200 };

/** Takes a piece of an entry of the archive. */
export type EntryReader = (bytes: Uint8Array, isLast: boolean) => void;

/**
 * Unpacks the entries for which there is a reader, and yields after each slice, so that what was
 * read meanwhile can be taken away.
 */
export async function* unpack(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  readerOf: (name: string) => EntryReader | null,
): AsyncGenerator<void> {
  let packed = 0;
  let unpacked = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    const read = readerOf(file.name);
    if (read === null) return;
    file.ondata = (error, data, isLast) => {
      // The unpacker gives back also what was thrown here below.
      if (error) throw refusalOf(error);
      unpacked += data.length;
      const isTrap = unpacked > SUSPICIOUS.bytes && unpacked > SUSPICIOUS.times * packed;
      if (isTrap || unpacked > MOST_UNPACKED) throw new FileRefusedError("import.zipBomb");
      read(data, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const part of bytes) {
    for (let at = 0; at < part.length; at += SLICE) {
      const slice = part.subarray(at, at + SLICE);
      packed += slice.length;
      guarded(() => unzip.push(slice));
      yield;
    }
  }
  guarded(() => unzip.push(new Uint8Array(0), true));
  if (entries === 0) throw new FileRefusedError("import.brokenZip");
  yield;
}

/** What the unpacker cannot make sense of is a damaged file. */
function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): FileRefusedError {
  return error instanceof FileRefusedError ? error : new FileRefusedError("import.brokenZip");
}
