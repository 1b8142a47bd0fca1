/** `vliegwiel <verb>`: each room hangs its verbs here. */
import { readConfig } from "./config.ts";
import { rooms } from "./rooms.ts";
import { connect } from "#kit/database/connect.ts";
import { migrate } from "#kit/database/migrate.ts";
import { SourceRefused } from "#kit/source-refused.ts";

const verbs = rooms.flatMap((room) => room.cli ?? []);

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
  const connection = await connect(config);
  try {
    await migrate(connection.db, rooms);
    return await verb.run(words.slice(verb.name.split(" ").length), {
      db: connection.db,
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      terminal: process.stderr.isTTY ? process.stderr : null,
      clock: () => new Date(),
      sources: { rooUrl: config.rooUrl, hosts: config.sourceHosts },
    });
  } finally {
    await connection.close();
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof SourceRefused;
    process.stderr.write(
      `${expected ? "" : "Mislukt: "}${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
