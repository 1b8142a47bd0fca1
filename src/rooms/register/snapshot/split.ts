/**
 * The rows of a file as `write.ts` writes it: commas, quotes where a cell needs them, one line feed after each row.
 * Only for files whose hash says that nobody else wrote them; a quarter of the time of a parser that takes all sorts.
 */
export function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length;) {
    let end = lineEnd(text, at);
    if (quote === -1 || quote > end) rows.push(text.slice(at, end).split(","));
    else {
      const row: string[] = [];
      end = splitQuoted(text, at, row);
      rows.push(row);
      quote = text.indexOf('"', end);
    }
    at = end + 1;
  }
  return rows;
}

/** One row with quotes in it. @returns where it ends */
function splitQuoted(text: string, from: number, row: string[]): number {
  for (let at = from; ; at += 1) {
    if (text[at] === '"') {
      const start = at + 1;
      do at = closing(text, at + 1) + 1;
      while (text[at] === '"');
      row.push(text.slice(start, at - 1).replaceAll('""', '"'));
    } else {
      const start = at;
      const end = lineEnd(text, at);
      const comma = text.indexOf(",", at);
      at = comma === -1 ? end : Math.min(comma, end);
      row.push(text.slice(start, at));
    }
    if (text[at] !== ",") return lineEnd(text, at);
  }
}

const closing = (text: string, from: number): number => orEnd(text.indexOf('"', from), text);
const lineEnd = (text: string, from: number): number => orEnd(text.indexOf("\n", from), text);
const orEnd = (found: number, text: string): number => (found === -1 ? text.length : found);
