type Level = "info" | "warn" | "error" | "silent";
const RANK: Record<Level, number> = { info: 0, warn: 1, error: 2, silent: 3 };

export interface Log {
  info: (event: string, fields?: LogFields) => void;
  warn: (event: string, fields?: LogFields) => void;
  error: (event: string, fields?: LogFields) => void;
  /** Whether the ordinary course of things is written down too. */
  tellsAll: boolean;
}
/** Never put query strings, addresses of readers or text they typed in here (BIO2 8.15.02). */
export type LogFields = Record<string, string | number | boolean | null>;

/** One JSON line per event, so that any log system can read it. */
export function createLog(level: Level, write = (line: string) => process.stderr.write(line)): Log {
  const at =
    (own: Exclude<Level, "silent">) =>
    (event: string, fields: LogFields = {}) => {
      if (RANK[own] < RANK[level]) return;
      write(JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields }) + "\n");
    };
  return { info: at("info"), warn: at("warn"), error: at("error"), tellsAll: level === "info" };
}
