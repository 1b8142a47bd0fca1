import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { seeingAll } from "../database/acting.ts";
import type { Verb } from "../verb.ts";
import { SourceRefused } from "../source-refused.ts";
import { noteReturned, readReturned } from "./returned.ts";

/** More than a mail server sends back. */
const MOST_BYTES = 20 * 1024 * 1024;

const SAID = {
  address: "dit adres is er niet; er gaat niets meer heen tot de eigenaar zegt dat het klopt",
  letter: "deze ene mail kwam niet aan; naar het adres blijft mail gaan",
  known: "dit was al bekend",
  unknown: "zo’n mail is hier niet verstuurd, of te lang geleden",
};

export const mailVerbs: Verb[] = [
  {
    name: "mail bounces",
    help: "[bestand of map]  leest mail die terugkwam; zonder naam van standaardinvoer, zoals een mailserver haar geeft",
    writes: true,
    run: async ([path], { db, out, clock }) => {
      for (const { name, bytes } of await mailsIn(path)) {
        const returned = await readReturned(bytes);
        const found =
          returned &&
          (await db
            .transaction()
            .execute((trx) => seeingAll(trx, () => noteReturned(trx, returned, clock()))));
        out(`${name}: ${found === null ? "zegt van geen mail dat die niet aankwam" : SAID[found]}.`);
      }
      // A mail server that hears of a failure sends the mail itself back.
      return 0;
    },
  },
];

async function mailsIn(path: string | undefined): Promise<{ name: string; bytes: Uint8Array }[]> {
  if (path === undefined) return [{ name: "standaardinvoer", bytes: await allOf(process.stdin) }];
  const found = await stat(path).catch(() => null);
  if (!found) throw new SourceRefused(`${path} bestaat niet.`);
  if (!found.isDirectory()) return [await mailAt(path, path)];
  const files = (await readdir(path, { withFileTypes: true })).filter((it) => it.isFile());
  const names = files.map((it) => it.name).sort();
  return Promise.all(names.map((name) => mailAt(join(path, name), name)));
}

async function mailAt(path: string, name: string) {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new SourceRefused(`${path} is groter dan een mail die terugkomt.`);
  return { name, bytes: await readFile(path) };
}

async function allOf(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new SourceRefused("Dit is groter dan een mail die terugkomt.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
