/** Shows how far a long reading is: a bar on a terminal, now and then a line elsewhere. */
export interface Progress {
  /** @param total null when the source does not say how much there is */
  step: (done: number, total: number | null) => void;
  /** Leaves the line as it is; what follows starts on a new one. */
  end: () => void;
}

interface Output {
  err: (line: string) => void;
  terminal: { write: (text: string) => unknown } | null;
}

const WIDTH = 30;
const REDRAW_MS = 100;
const LINE_MS = 2_000;

/** @param label what is being done, "Register lezen" */
export function showProgress(
  label: string,
  output: Output,
  clock: () => number = () => performance.now(),
): Progress {
  const { terminal } = output;
  const patience = terminal ? REDRAW_MS : LINE_MS;
  // A bar shows at once that something happens; a line only when it takes long.
  let shown = terminal ? -Infinity : clock();
  let last = "";
  const draw = (text: string) => {
    last = text;
    if (terminal) terminal.write(`\r\u001b[K${text}`);
    else output.err(text);
  };
  return {
    step: (done, total) => {
      if (clock() - shown < patience && done !== total) return;
      shown = clock();
      const text = `${label} ${terminal ? bar(done, total) : amount(done, total)}`;
      if (text !== last) draw(text);
    },
    end: () => {
      if (terminal && last !== "") terminal.write("\n");
    },
  };
}

function bar(done: number, total: number | null): string {
  if (total === null || total === 0) return megabytes(done);
  const share = Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  return `[${"#".repeat(full)}${".".repeat(WIDTH - full)}] ${percent(share)}`;
}

const amount = (done: number, total: number | null): string =>
  total === null || total === 0 ? megabytes(done) : percent(Math.min(1, done / total));
const percent = (share: number): string => `${Math.floor(share * 100)} %`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
