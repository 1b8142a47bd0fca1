/** `vliegwiel <verb>`: each room hangs its verbs here. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createApiApp } from "./app.ts";
import { openBuilding } from "./building.ts";
import { readConfig } from "./config.ts";
import { examine, tell } from "./doctor/index.ts";
import { openApiDocument } from "./openapi.ts";
import { rooms } from "./rooms.ts";
import { loadWhatShips } from "./shipped.ts";
import { takeAlongVerbs } from "./take-along.ts";
import { auditVerbs } from "#kit/audit/verbs.ts";
import { backupVerbs, type DatabaseVerb } from "#kit/database/backup/index.ts";
import { connect } from "#kit/database/connect.ts";
import { mailVerbs } from "#kit/mail/verbs.ts";
import { StartRefused } from "#kit/database/embedded/refused.ts";
import { migrate } from "#kit/database/migrate.ts";
import { isStandby, refuseOtherSchema } from "#kit/database/read-only.ts";
import type { Verb } from "#kit/verb.ts";
import { productVersion, projectRoot } from "#kit/root.ts";
import { SourceRefused } from "#kit/source-refused.ts";

/** The description of the API is of all rooms together, so no room can write it. */
const describeApi: Verb = {
  name: "export openapi",
  help: "schrijft de beschrijving van de API naar docs/openapi.json",
  run: async (_words, { db, out }) => {
    const building = await openBuilding(db, rooms, { contactEmail: null, hostedBy: null, publicUrl: null });
    building.close();
    const file = join(projectRoot, "docs", "openapi.json");
    writeFileSync(
      file,
      `${JSON.stringify(openApiDocument(createApiApp(building, rooms), building.host), null, 2)}\n`,
    );
    out(`Geschreven: docs/openapi.json`);
    return 0;
  },
};

/** Looks at what it is told without bringing anything up to date, also when there is no database to reach. */
const doctor: Pick<Verb, "name" | "help"> = {
  name: "doctor",
  help: "zegt wat er goed is aan deze installatie, wat niet, en wat u eraan doet",
};

const verbs: (Verb | DatabaseVerb | typeof doctor)[] = [
  ...rooms.flatMap((room) => room.cli ?? []),
  describeApi,
  doctor,
  ...takeAlongVerbs(rooms),
  ...auditVerbs,
  ...mailVerbs,
  ...backupVerbs,
];
const takesDatabaseAsItIs = (verb: object): verb is DatabaseVerb => (backupVerbs as object[]).includes(verb);

/**
 * Runs one verb: the longest name that the words start with.
 * @returns the exit code: 0 done, 1 refused or failed, 2 unknown verb
 */
async function run(words: string[]): Promise<number> {
  const verb = verbs
    .filter((it) => it.name.split(" ").every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!verb) {
    const lines = verbs.map((it) => `  vliegwiel ${it.name.padEnd(20)} ${it.help}`);
    process.stderr.write(
      `${words.length > 0 ? `Onbekende opdracht: ${words.join(" ")}\n\n` : ""}Gebruik:\n${lines.join("\n")}\n`,
    );
    return words.length > 0 ? 2 : 0;
  }
  const config = readConfig();
  const args = words.slice(verb.name.split(" ").length);
  const tools = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
    terminal: process.stderr.isTTY ? process.stderr : null,
    clock: () => new Date(),
  };
  if (!("run" in verb)) return tell(await examine(config, rooms, new Date()), tools.out);
  const connection = await connect(config);
  try {
    const readOnly = config.readOnly || (await isStandby(connection.db));
    if (readOnly && verb.writes)
      throw new SourceRefused(
        `Deze database is alleen om te lezen: \`${verb.name}\` kan hier niet. Doe het op de hoofddatabase.`,
      );
    if (takesDatabaseAsItIs(verb)) {
      const { connectAlone } = connection;
      const code = await verb.run(args, { ...tools, connectAlone, rooms, product: productVersion });
      // Tables that were put back are new ones.
      if (verb.writes && code === 0) await connection.letServe();
      return code;
    }
    if (readOnly) await refuseOtherSchema(connection.db, rooms);
    else {
      await migrate(connection.db, rooms);
      await connection.letServe();
      // A live import adds to the shipped register: mergers and boundaries are not in the export.
      await loadWhatShips(connection.db, new Date());
    }
    const sources = { rooUrl: config.rooUrl, hosts: config.sourceHosts };
    return await verb.run(args, { ...tools, db: connection.db, sources });
  } catch (error) {
    throw connection.whyFailed(error);
  } finally {
    await connection.close();
  }
}

// `vliegwiel check | head` closes our output while we still write: the reader has seen enough. Of a back-up nobody has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.argv[2] === "backup" ? 1 : 0);
  throw error;
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof SourceRefused || error instanceof StartRefused;
    process.stderr.write(
      `${expected ? "" : "Mislukt: "}${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
