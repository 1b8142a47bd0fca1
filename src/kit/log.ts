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
  // A list, joined when written: to add each line to one growing text costs as much again as making it.
  let waiting: string[] = [];
  const timeNow = timeText();
  const flush = () => {
    if (waiting.length === 0) return;
    const lines = waiting.join("");
    waiting = [];
    write(lines);
  };
  if (level === "info") process.on("exit", flush);
  const at =
    (own: Exclude<Level, "silent">) =>
    (event: string, fields: LogFields = {}) => {
      if (RANK[own] < RANK[level]) return;
      if (waiting.length === 0) setTimeout(flush, MOST_WAIT_MS).unref();
      const more = JSON.stringify(fields).slice(1);
      waiting.push(
        `{"time":"${timeNow()}","level":"${own}","event":${JSON.stringify(event)}${more === "}" ? "" : ","}${more}\n`,
      );
      if (own !== "info") flush();
    };
  return { info: at("info"), warn: at("warn"), error: at("error"), tellsAll: level === "info" };
}

/** The time as text. All but the milliseconds is made once a second: a date costs more than the rest of a line. */
function timeText(): () => string {
  let second = -1;
  let text = "";
  return () => {
    const now = Date.now();
    const milliseconds = now % 1_000;
    if (now - milliseconds !== second) {
      second = now - milliseconds;
      text = new Date(second).toISOString().slice(0, -"000Z".length);
    }
    return `${text}${String(milliseconds).padStart(3, "0")}Z`;
  };
}
