/** The whole database as one file, and back: between servers of any version, embedded or not. */
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { showProgress } from "#kit/progress.ts";
import type { Room } from "#kit/room.ts";
import type { Verb, VerbTools } from "#kit/verb.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { tableWords } from "../table-words.ts";
import { writeWhole } from "./file.ts";
import { BackupReader } from "./read.ts";
import { restoreBackup } from "./restore.ts";
import type { ConnectAlone } from "./session.ts";
import { type RowCounts, writeBackup } from "./write.ts";

/** A verb on the database as it stands: not brought up to date and filled first. */
export interface DatabaseVerb extends Omit<Verb, "run"> {
  run: (args: string[], tools: DatabaseTools) => Promise<number>;
}

export interface DatabaseTools extends Pick<VerbTools, "out" | "err" | "terminal" | "clock"> {
  connectAlone: ConnectAlone;
  rooms: Room[];
  /** Version of the product. */
  product: string;
}

const OVERWRITE = "--overschrijf";
/** Instead of a file: standard output, or standard input. */
const STREAM = "-";

export const backupVerbs: DatabaseVerb[] = [
  {
    name: "backup",
    help: "<bestand of -> [--overschrijf]  bewaart de hele database in één bestand",
    run: forOneFile(async (file, overwrite, tools) => {
      const progress = showProgress("Back-up maken", tools);
      const making = { product: tools.product, now: tools.clock(), onProgress: progress.step };
      let counts: RowCounts = new Map();
      if (file === STREAM)
        counts = await writeBackup(tools.connectAlone, process.stdout, making).finally(progress.end);
      else
        await writeWhole(file, overwrite, async (out) => {
          counts = await writeBackup(tools.connectAlone, out, making);
        }).finally(progress.end);
      // The file itself may be on standard output.
      const tell = file === STREAM ? tools.err : tools.out;
      for (const line of countLines(counts, tools.rooms)) tell(line);
      if (file !== STREAM) tell(`Bewaard in ${file}. Bewaar het ook op een andere plek.`);
      return 0;
    }),
  },
  {
    name: "restore",
    help: "<bestand of -> [--overschrijf]  zet een back-up terug in een lege database",
    writes: true,
    run: forOneFile(async (file, overwrite, tools) => {
      const progress = showProgress("Back-up terugzetten", tools);
      const bytes = file === STREAM ? process.stdin : await openedFile(file, progress.step);
      const { header, counts, skipped } = await restoreBackup(tools.connectAlone, new BackupReader(bytes), {
        rooms: tools.rooms,
        overwrite,
      }).finally(progress.end);
      for (const line of countLines(counts, tools.rooms)) tools.out(line);
      if (skipped.length > 0) tools.out(`Overgeslagen, want niet van Vliegwiel: ${skipped.join(", ")}.`);
      tools.out(
        `Teruggezet: de stand van ${moment(header.made)}, bewaard met Vliegwiel ${header.product} en PostgreSQL ${header.server}.`,
      );
      return 0;
    }),
  },
];

function forOneFile(
  run: (file: string, overwrite: boolean, tools: DatabaseTools) => Promise<number>,
): DatabaseVerb["run"] {
  return async (args, tools) => {
    const [file, ...more] = args.filter((word) => word !== OVERWRITE);
    if (file !== undefined && more.length === 0) return run(file, args.includes(OVERWRITE), tools);
    tools.err(file === undefined ? "Geef een bestand op." : `Dit zijn te veel woorden: ${more.join(" ")}.`);
    return 2;
  };
}

/** The bytes of a file, telling how many were read. */
async function openedFile(
  path: string,
  onProgress: (done: number, total: number) => void,
): Promise<Readable> {
  const file = await open(path).catch((error: unknown): FileHandle => {
    if ((error as { code?: string }).code === "ENOENT") throw new SourceRefused(`${path} bestaat niet.`);
    throw error;
  });
  const { size } = await file.stat();
  const bytes = file.createReadStream();
  let done = 0;
  bytes.on("data", (part) => {
    onProgress((done += part.length), size);
  });
  bytes.pause();
  return bytes;
}

function countLines(counts: RowCounts, rooms: Room[]): string[] {
  const called = tableWords(rooms);
  const lines = [...counts].map(
    ([table, rows]) => `  ${called(table)}: ${rows} ${rows === 1 ? "rij" : "rijen"}`,
  );
  const total = [...counts.values()].reduce((sum, rows) => sum + rows, 0);
  return [...lines, `${counts.size} tabellen, ${total} rijen.`];
}

const moment = (made: string): string =>
  new Date(made).toLocaleString("nl-NL", {
    timeZone: "Europe/Amsterdam",
    dateStyle: "long",
    timeStyle: "short",
  });
