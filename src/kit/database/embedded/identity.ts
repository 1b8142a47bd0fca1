import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { StartRefused } from "./refused.ts";

/** As whom PostgreSQL runs: it refuses to be root. */
export interface Identity {
  /** Words before its command. */
  before: string[];
  /** Another user and group; null for our own. */
  as: { uid: number; gid: number } | null;
}

/**
 * As whom PostgreSQL can serve a folder. An ordinary user: as that user. Root: as an unprivileged user of a namespace
 * of its own, which keeps root's way to folders that others may not enter; where such namespaces are closed, as
 * another user of the system.
 * @param folder where the database lies or will lie; given to the other user where one is needed
 * @param program its `postgres`
 * @throws StartRefused when the folder is another's, or the other user cannot reach it
 */
export function identityFor(folder: string, program: string, environment: NodeJS.ProcessEnv): Identity {
  const own = process.getuid?.() ?? -1;
  const owner = statSync(folder).uid;
  if (own !== 0) {
    if (own !== -1 && owner !== own)
      throw new StartRefused(
        `De gegevensmap ${folder} is van een andere gebruiker (nummer ${owner}). Start Vliegwiel als die gebruiker, of kies een andere DATA_DIR.`,
      );
    return { before: [], as: null };
  }
  if (owner === 0) {
    const mapped = ["--user", `--map-user=${ordinaryUser().uid}`, "--"];
    if (spawnSync("unshare", [...mapped, "true"]).status === 0)
      return { before: ["unshare", ...mapped], as: null };
  }
  const as = owner === 0 ? ordinaryUser() : { uid: owner, gid: statSync(folder).gid };
  giveTo(folder, as);
  const reached = [
    spawnSync(program, ["--version"], { ...as, env: environment, cwd: "/" }),
    spawnSync("test", ["-w", folder], { ...as, cwd: "/" }),
  ].every((it) => it.status === 0);
  if (!reached)
    throw new StartRefused(
      `PostgreSQL mag niet als root draaien, en een andere gebruiker kan ${folder} of ${program} niet bereiken. Start Vliegwiel als gewone gebruiker, zet het in een map die anderen mogen lezen, of zet DATABASE_URL op een PostgreSQL-server.`,
    );
  return { before: [], as };
}

/** Hands a file or folder to the user PostgreSQL runs as. */
export function giveTo(path: string, as: Identity["as"]): void {
  if (as) chownSync(path, as.uid, as.gid);
}

/** A user of this system that is not root and has a name, which `initdb` asks for; PostgreSQL's own if there is one. */
function ordinaryUser(): { uid: number; gid: number } {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  const users = lines.map((line) => line.split(":")).filter((it) => it.length > 3 && Number(it[2]) > 0);
  const [, , uid, gid] = ["postgres", "nobody"].flatMap((name) => users.filter((it) => it[0] === name))[0] ??
    users[0] ?? ["", "", "65534", "65534"];
  return { uid: Number(uid), gid: Number(gid) };
}
