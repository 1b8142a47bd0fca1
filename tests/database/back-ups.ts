/** Making back-ups and putting them back, as the tests about them do. */
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { BackupReader } from "../../src/kit/database/backup/read.ts";
import { restoreBackup } from "../../src/kit/database/backup/restore.ts";
import { writeBackup } from "../../src/kit/database/backup/write.ts";
import type { Connection } from "../../src/kit/database/connect.ts";
import { importRegister } from "../../src/rooms/register/import.ts";
import { organisation, registerOf, version } from "../../src/rooms/register/small-register.ts";
import { rooms as allRooms } from "../../src/rooms.ts";

export const MADE = new Date("2026-11-28T10:00:00Z");

type Place = Pick<Connection, "connectAlone">;

export async function backup(from: Place): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  await writeBackup(from.connectAlone, out, { product: "0.1.0", now: MADE, onProgress: () => undefined });
  out.end();
  return bytes;
}

export const restore = (into: Place, file: Buffer, { overwrite = false, rooms = allRooms } = {}) =>
  restoreBackup(into.connectAlone, new BackupReader(Readable.from(inPieces(file))), { rooms, overwrite });

/** As a pipe hands them over: not all at once. */
function* inPieces(file: Buffer): Generator<Buffer> {
  for (let at = 0; at < file.length; at += 10_000) yield file.subarray(at, at + 10_000);
}

/** What a back-up holds: all but when and by which server it was made, and the sum over that. */
export function content(file: Buffer): string {
  const text = gunzipSync(file).toString();
  return text.slice(text.indexOf("\n")).replace(/"sha256":"\w+"/, "");
}

/** Three municipalities that do one thing together. */
export async function fill(connection: Connection): Promise<void> {
  const names = ["Landgraaf", "Heerlen", "Kerkrade"];
  const organisations = names.map((name, at) => organisation(`gm000${at}`, `Gemeente ${name}`));
  const together = version(
    "101",
    "Regeling afval",
    organisations.map((it) => it.key),
  );
  await importRegister(connection.db, registerOf("2026-05-16", organisations, [together]), MADE);
}
