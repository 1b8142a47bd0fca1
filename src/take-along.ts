/** An organisation takes along all that is its own, from one installation to another. */
import { sql, type Transaction } from "kysely";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { record } from "#kit/audit/record.ts";
import { tableWords } from "#kit/database/table-words.ts";
import { isDemo } from "#kit/demo.ts";
import type { Room } from "#kit/room.ts";
import type { Verb, VerbTools } from "#kit/verb.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { takes } from "#kit/takeout/belonging.ts";
import { type Row, unpack } from "#kit/takeout/file.ts";
import { put } from "#kit/takeout/put.ts";
import { zipOf } from "#kit/takeout/zip.ts";
import { organisationByCode } from "#rooms/organisations";
import { personsKnown } from "#rooms/people";

export function takeAlongVerbs(rooms: readonly Room[]): Verb[] {
  const belongings = rooms.flatMap((room) => room.belongings ?? []);
  const called = tableWords(rooms);
  return [
    {
      name: "export organisation",
      help: "<code> <bestand.zip>  bewaart alles van één organisatie, om mee te nemen naar een andere installatie",
      writes: true,
      run: async ([code = "", file = ""], { db, out, err, clock }) => {
        const organisation = await organisationByCode(db, code);
        if (!organisation || file === "") {
          err(
            organisation ? "Geef een bestand op." : `${code || "Een lege code"} staat niet in het register.`,
          );
          return 2;
        }
        if (existsSync(file)) throw new SourceRefused(`${file} bestaat al. Kies een andere naam.`);
        const { bytes, counts } = await zipOf(db, belongings, organisation, clock());
        writeFileSync(file, bytes, { mode: 0o600, flag: "wx" });
        await note({ db, clock }, "organisatie.meenemen", organisation.key);
        for (const [table, count] of counts) out(`  ${called(table)}: ${count}`);
        out(`Bewaard in ${file}. Er staan gegevens van personen in: bewaar het veilig.`);
        for (const it of belongings.filter((one) => !takes(one)))
          if ("stays" in it) out(`  Niet mee: ${called(it.table)} (${it.stays}).`);
        return 0;
      },
    },
    {
      name: "import organisation",
      help: "<bestand.zip>  neemt over wat een organisatie van een andere installatie meebracht",
      writes: true,
      run: async ([file = ""], { db, out, err, clock }) => {
        if (!existsSync(file)) {
          err(file === "" ? "Geef een bestand op." : `${file} bestaat niet.`);
          return 2;
        }
        const { manifest, parts } = unpack(readFileSync(file));
        const { code, naam } = manifest.organisatie;
        if (!(await organisationByCode(db, code)))
          throw new SourceRefused(
            `${naam} (${code}) staat niet in het register van deze installatie. Lees eerst het register in: bin/vliegwiel import roo`,
          );
        if (manifest.voorbeeld && !(await isDemo(db)))
          throw new SourceRefused(
            "Dit bestand komt uit de proef (bin/demo): wat erin staat, is verzonnen. Hier staan echte gegevens.",
          );
        const done = await db.transaction().execute(async (trx) => {
          const known = await personsKnown(trx, parts.get("login") ?? []);
          const found = await put(trx, belongings, parts, { known, called });
          await eraseAgain(trx, rooms, parts.get("person") ?? [], clock());
          await record(
            trx,
            { actor: null, action: "organisatie.overnemen", object: `organisation:${code}`, origin: "cli" },
            clock(),
          );
          return found;
        });
        for (const { table, inFile, added } of done)
          out(`  ${called(table)}: ${inFile} in het bestand, ${added} nieuw, ${inFile - added} was er al`);
        out(`Overgenomen: ${naam}, zoals bewaard op ${manifest.gemaakt.slice(0, 10)}.`);
        return 0;
      },
    },
  ];
}

/** Who removed his account here does not come back by a file. */
async function eraseAgain(
  trx: Transaction<object>,
  rooms: readonly Room[],
  persons: readonly Row[],
  at: Date,
) {
  const { rows } = await sql<{ person: string }>`
    select person from erased where person = any(${persons.map((it) => it.id)}::uuid[])`.execute(trx);
  for (const { person } of rows) for (const room of rooms.toReversed()) await room.erase?.(trx, person, at);
}

const note = ({ db, clock }: Pick<VerbTools, "db" | "clock">, action: string, organisation: string) =>
  db
    .transaction()
    .execute((trx) =>
      record(trx, { actor: null, action, object: `organisation:${organisation}`, origin: "cli" }, clock()),
    );
