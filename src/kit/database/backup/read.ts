import { createHash } from "node:crypto";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { SourceRefused } from "#kit/source-refused.ts";
import { type Closing, END_OF_ROWS, FIRST_WORDS, FORMAT, Header, Section } from "./format.ts";

const LINE_END = 10;

export const DAMAGED = "De back-up is afgekapt of beschadigd. Er is niets veranderd.";
const FOREIGN = "Dit is geen back-up van Vliegwiel. Er is niets veranderd.";

/** Reads a back-up from begin to end, once, without holding more of it than its longest line. */
export class BackupReader {
  readonly #sum = createHash("sha256");
  readonly #parts: AsyncIterator<Buffer>;
  /** Whole lines that were read and not yet given out. */
  #lines: Buffer = Buffer.alloc(0);
  /** The beginning of a line whose end was not read yet. */
  #begun: Buffer[] = [];
  #checked = false;

  constructor(file: Readable) {
    // An error of the file must reach who reads the unpacked bytes.
    const unpacked = pipeline(file, createGunzip(), () => undefined);
    this.#parts = (unpacked as Readable)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** @throws SourceRefused when this is no back-up, or one that only a newer version can read */
  async header(): Promise<Header> {
    if (!(await this.#fill()) || !this.#lines.toString("utf8", 0, 200).startsWith(FIRST_WORDS))
      throw new SourceRefused(FOREIGN);
    const given = parsed(this.#line());
    const header = Header.safeParse(given);
    if (header.success) return header.data;
    const format = (given as { format?: unknown } | null)?.format;
    throw new SourceRefused(
      typeof format === "number" && format > FORMAT ? newer(`vorm ${format}`) : DAMAGED,
    );
  }

  /**
   * What comes next: the head of a table, the sequences, or the closing line, which has been checked by then.
   * @throws SourceRefused when the file ends too early or its sum differs
   */
  async section(): Promise<Section> {
    if (!(await this.#fill())) throw new SourceRefused(DAMAGED);
    const before = this.#sum.copy();
    const section = Section.safeParse(parsed(this.#line()));
    if (!section.success) throw new SourceRefused(DAMAGED);
    if ("sha256" in section.data) await this.#check(section.data, before.digest("hex"));
    return section.data;
  }

  /** The rows of the table whose head was read last, as COPY takes them. */
  async *rows(): AsyncGenerator<Buffer> {
    while (await this.#fill()) {
      const end = this.#endOfRows();
      if (end !== 0) yield this.#take(end ?? this.#lines.length);
      if (end === null) continue;
      this.#take(END_OF_ROWS.length);
      return;
    }
    throw new SourceRefused(DAMAGED);
  }

  async skipRows(): Promise<void> {
    const rows = this.rows();
    while (!(await rows.next()).done);
  }

  /** Reads on to the end. Tells whether rows that the database refused are the file's fault or its own. */
  async isWhole(): Promise<boolean> {
    if (this.#checked) return true;
    try {
      let last: Buffer = Buffer.alloc(0);
      let before = this.#sum.copy();
      while (await this.#fill()) {
        const start = this.#lines.lastIndexOf(LINE_END, this.#lines.length - 2) + 1;
        this.#take(start);
        before = this.#sum.copy();
        last = this.#take(this.#lines.length);
      }
      const closing = Section.safeParse(parsed(last));
      return closing.success && "sha256" in closing.data && closing.data.sha256 === before.digest("hex");
    } catch (error) {
      if (error instanceof SourceRefused) return false;
      throw error;
    }
  }

  async #check(closing: Closing, sum: string): Promise<void> {
    if (closing.sha256 !== sum || (await this.#fill()) || this.#begun.length > 0)
      throw new SourceRefused(DAMAGED);
    this.#checked = true;
  }

  /** Makes sure that there is a whole line. False at the end of the file. */
  async #fill(): Promise<boolean> {
    while (this.#lines.length === 0) {
      const part = await this.#nextPart();
      if (part.done) return false;
      const { value } = part;
      const end = value.lastIndexOf(LINE_END) + 1;
      if (end === 0) this.#begun.push(value);
      else {
        this.#lines = Buffer.concat([...this.#begun, value.subarray(0, end)]);
        this.#begun = end < value.length ? [value.subarray(end)] : [];
      }
    }
    return true;
  }

  async #nextPart(): Promise<IteratorResult<Buffer, unknown>> {
    try {
      return await this.#parts.next();
    } catch (error) {
      if (!isAboutPacking(error)) throw error;
      throw new SourceRefused(error.message === "incorrect header check" ? FOREIGN : DAMAGED);
    }
  }

  /** Where the rows end in the lines at hand, or null. */
  #endOfRows(): number | null {
    if (this.#lines.subarray(0, END_OF_ROWS.length).equals(Buffer.from(END_OF_ROWS))) return 0;
    const at = this.#lines.indexOf(`\n${END_OF_ROWS}`);
    return at === -1 ? null : at + 1;
  }

  #line(): Buffer {
    return this.#take(this.#lines.indexOf(LINE_END) + 1);
  }

  #take(length: number): Buffer {
    const taken = this.#lines.subarray(0, length);
    this.#lines = this.#lines.subarray(length);
    this.#sum.update(taken);
    return taken;
  }
}

/** @param what of it this version does not know */
export const newer = (what: string): string =>
  `Deze back-up is gemaakt met een nieuwere versie van Vliegwiel (${what}). Neem eerst die versie. Er is niets veranderd.`;

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return null;
  }
}

const isAboutPacking = (error: unknown): error is Error =>
  error instanceof Error && /^(Z_|ERR_STREAM_PREMATURE_CLOSE)/.test((error as { code?: string }).code ?? "");
