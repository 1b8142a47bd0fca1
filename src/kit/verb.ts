import type { Db } from "./room.ts";

/** A verb of the command line: `vliegwiel <verb> …`. Output is Dutch; the promise is the exit code. */
export interface Verb {
  /** `import roo` */
  name: string;
  /** One line of Dutch help. */
  help: string;
  /** Whether it changes the database; then a database that may only be read refuses it. */
  writes?: boolean;
  run: (args: string[], tools: VerbTools) => Promise<number>;
}

export interface VerbTools {
  db: Db;
  out: (line: string) => void;
  /** For progress and complaints, so that output can be piped. */
  err: (line: string) => void;
  /** Where a progress bar can be drawn; null when nobody watches. */
  terminal: { write: (text: string) => unknown } | null;
  /** The moment it is; tests inject it. */
  clock: () => Date;
  /** Where sources may come from, by the settings of this installation. */
  sources: { rooUrl: string; hosts: readonly string[] };
}
