/** Kinds of files that people may send, told apart by what is in them. */
import { fileTypeFromBuffer } from "file-type";

/** Kind to how people call it, how its names end and what it is called in HTTP. */
export const KINDS = {
  pdf: { label: "pdf", ending: ".pdf", type: "application/pdf" },
  docx: {
    label: "Word",
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    label: "Excel",
    ending: ".xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  odt: { label: "OpenDocument-tekst", ending: ".odt", type: "application/vnd.oasis.opendocument.text" },
  ods: {
    label: "OpenDocument-rekenblad",
    ending: ".ods",
    type: "application/vnd.oasis.opendocument.spreadsheet",
  },
  csv: { label: "CSV", ending: ".csv", type: "text/csv" },
  png: { label: "png", ending: ".png", type: "image/png" },
  jpg: { label: "jpg", ending: ".jpg", type: "image/jpeg" },
} as const;
export type Kind = keyof typeof KINDS;

/** What is read by people and printed: letters, decisions, minutes. */
export const DOCUMENTS = ["pdf", "docx", "odt", "png", "jpg"] as const satisfies readonly Kind[];

/** `pdf, Word of png`, as a sentence has it. */
export const inWords = (kinds: readonly Kind[]): string =>
  kinds
    .map((it) => KINDS[it].label)
    .join(", ")
    .replace(/, ([^,]*)$/, " of $1");

/** `340 kB` or `2,4 MB`, as people write it. */
export function sizeInWords(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  const digits = unit === "MB" && size < 10 ? 1 : 0;
  return `${Math.max(size, 1).toLocaleString("nl-NL", { maximumFractionDigits: digits })} ${unit}`;
}

/** As `accept` of a field has it. */
export const accepted = (kinds: readonly Kind[]): string => kinds.map((it) => KINDS[it].ending).join(",");

/** Which of these kinds it is by its content; null for every other. */
export async function kindOf(content: Uint8Array, kinds: readonly Kind[]): Promise<Kind | null> {
  const found = await fileTypeFromBuffer(content);
  if (!found && kinds.includes("csv") && isText(content)) return "csv";
  return kinds.find((it) => it === found?.ext) ?? null;
}

/** Text has no zeros, unless it says in its first two bytes that it has two for each letter. */
const isText = (content: Uint8Array): boolean =>
  !content.includes(0) ||
  (content[0] === 0xff && content[1] === 0xfe) ||
  (content[0] === 0xfe && content[1] === 0xff);
