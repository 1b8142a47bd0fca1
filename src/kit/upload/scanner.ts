/** Asks a virus scanner about a file: clamd, over its own protocol (INSTREAM, clamd(8)). */
import { connect } from "node:net";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** Clean, or not; it throws when it cannot be known. */
export type Scanner = (content: Uint8Array) => Promise<"clean" | "infected">;

/** `clamd:3310`, or the path of its socket. */
export type ScannerPlace = { host: string; port: number } | { path: string };

const PATIENCE_MS = 30_000;
const PIECE = 64 * 1024;

/**
 * A scanner that asks clamd.
 * @throws Error when it does not answer within half a minute, or says neither that the file is clean nor that it is not
 */
export const clamd =
  (place: ScannerPlace): Scanner =>
  async (content) => {
    const socket = connect(place);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("clamd antwoordt niet")));
    const answered = text(socket);
    // Who refuses half-way closes the line; its answer says more than the failed write.
    answered.catch(() => undefined);
    socket.write("zINSTREAM\0");
    for (let at = 0; at < content.length; at += PIECE) {
      const piece = content.subarray(at, at + PIECE);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      if (!socket.write(piece)) await once(socket, "drain", { signal: AbortSignal.timeout(PATIENCE_MS) });
    }
    socket.write(Buffer.alloc(4));
    const answer = await answered;
    if (/^stream: OK\0?$/.test(answer)) return "clean";
    if (/ FOUND\0?$/.test(answer)) return "infected";
    throw new Error(`clamd zegt: ${answer.slice(0, 200)}`);
  };

/**
 * Where clamd listens.
 * @throws Error for what is no address
 */
export function scannerPlace(given: string): ScannerPlace {
  if (given.startsWith("/")) return { path: given };
  const [, host = "", port = ""] = /^(?:tcp:\/\/)?(\[[\da-fA-F:]+\]|[\w.-]+):(\d{1,5})$/.exec(given) ?? [];
  if (host === "" || Number(port) > 65_535)
    throw new Error("geef een pad of een adres met poort: /run/clamav/clamd.ctl of scanner:3310");
  return { host: host.replaceAll(/[[\]]/g, ""), port: Number(port) };
}
