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

/** The ordinary course of things waits so long for more of it: a write costs as much as answering a kept page. */
const MOST_WAIT_MS = 100;

/** One JSON line per event, so that any log system can read it. */
export function createLog(level: Level, write = (lines: string) => process.stderr.write(lines)): Log {
  let waiting = "";
  let moment = 0;
  let time = "";
  /** The time as text, made once a millisecond: there are more requests than that. */
  const timeNow = () => {
    const now = Date.now();
    if (now !== moment) {
      moment = now;
      time = new Date(now).toISOString();
    }
    return time;
  };
  const flush = () => {
    const lines = waiting;
    waiting = "";
    if (lines !== "") write(lines);
  };
  if (level === "info") process.on("exit", flush);
  const at =
    (own: Exclude<Level, "silent">) =>
    (event: string, fields: LogFields = {}) => {
      if (RANK[own] < RANK[level]) return;
      if (waiting === "") setTimeout(flush, MOST_WAIT_MS).unref();
      const more = JSON.stringify(fields).slice(1);
      waiting += `{"time":"${timeNow()}","level":"${own}","event":${JSON.stringify(event)}${more === "}" ? "" : ","}${more}\n`;
      if (own !== "info") flush();
    };
  return { info: at("info"), warn: at("warn"), error: at("error"), tellsAll: level === "info" };
}
