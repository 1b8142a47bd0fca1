/** `vliegwiel doctor`: says in sentences what is well with an installation, what is not, and what to do. */
import { existsSync } from "node:fs";
import type { Config } from "../config.ts";
import { connect } from "#kit/database/connect.ts";
import { SERVED_BY_OWNER, servesAsOwner } from "#kit/database/serving-role.ts";
import type { Room } from "#kit/room.ts";
import { type Finding, look, wrong } from "#kit/watch/finding.ts";
import { databaseFindings } from "./database.ts";
import { diskFindings } from "./disk.ts";
import { recordFindings } from "./record.ts";
import { settingsFindings } from "./settings.ts";

const SIGNS = { good: "Goed  ", look: "Let op", wrong: "Mis   " };

/** Looks at everything; changes nothing. */
export async function examine(
  config: Config,
  rooms: Room[],
  at: Date,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Finding[]> {
  const here = [
    ...settingsFindings(config, environment),
    ...(await diskFindings([config.dataDir, config.auditDir].filter((it) => existsSync(it)))),
  ];
  try {
    return [...here, ...(await behindConnection(config, rooms, at))];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [...here, wrong(`De database is niet na te kijken: ${why}`)];
  }
}

async function behindConnection(config: Config, rooms: Room[], at: Date): Promise<Finding[]> {
  const { db, kind, close } = await connect({ ...config, connections: 1 });
  const serving = await connect({ ...config, serving: true, connections: 1 });
  try {
    const found = await databaseFindings(db, rooms, { embedded: kind === "embedded", at });
    found.push(...(await recordFindings(db, config.auditDir, at)));
    for (const room of rooms) found.push(...((await room.health?.(db, at)) ?? []));
    if (await servesAsOwner(serving.db)) found.push(look(SERVED_BY_OWNER));
    return found;
  } finally {
    await serving.close();
    await close();
  }
}

/**
 * Prints what was found, what is wrong first.
 * @returns the exit code: 1 when something is wrong
 */
export function tell(found: readonly Finding[], out: (line: string) => void): number {
  for (const how of ["wrong", "look", "good"] as const)
    for (const { says } of found.filter((it) => it.how === how)) out(`${SIGNS[how]}  ${says}`);
  const bad = found.filter((it) => it.how === "wrong").length;
  out(bad === 0 ? "Er is niets mis." : `${bad} ${bad === 1 ? "ding is" : "dingen zijn"} mis.`);
  return bad === 0 ? 0 : 1;
}
