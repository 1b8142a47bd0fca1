import { SaxesParser } from "saxes";
import { SourceRefused } from "#kit/source-refused.ts";

/** One element with everything in it. Prefixes are gone: they change between exports, the names do not. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** What the top element says about the whole file. */
export interface XmlRoot {
  namespace: string;
  /** Last part of the namespace: `2.6.9`. */
  schemaVersion: string;
  attributes: Record<string, string>;
}

export interface XmlOptions {
  /** Names of elements that are passed over with all they hold; they never enter memory. */
  skip?: ReadonlySet<string>;
  limits?: Partial<XmlLimits>;
}

/** Far above any real export, so that only a broken or hostile file meets them. */
export interface XmlLimits {
  /** Uncompressed size of the whole file. */
  bytes: number;
  depth: number;
  attributes: number;
  /** Characters in one text, attribute, comment or name. */
  text: number;
  /** Elements inside one record; the largest real record has some 1,500. */
  elements: number;
  records: number;
}

export const XML_LIMITS: XmlLimits = {
  bytes: 500_000_000,
  depth: 100,
  attributes: 100,
  text: 1_000_000,
  elements: 200_000,
  records: 250_000,
};

const EXPORT_NAMESPACE = /\/schema\/(?:oo\/)?export\/([\w.-]+)\/?$/;
/** A larger piece is cut up, so that a limit is checked before the parser has swallowed it all. */
const PIECE = 65_536;

/**
 * Reads a ROO export record by record: an element two levels below the top is handed over with everything in
 * it, plus the name of its container, and then let go. Memory holds one record at a time.
 * Throws SourceRefused for anything that is not a well-formed export within the limits.
 */
export async function readElements(
  stream: AsyncIterable<Uint8Array>,
  onRecord: (record: XmlElement, container: string) => void,
  options: XmlOptions = {},
): Promise<XmlRoot> {
  const reader = new RecordReader({ ...XML_LIMITS, ...options.limits }, options.skip ?? new Set());
  const handOver = () => {
    for (const { record, container } of reader.take()) onRecord(record, container);
  };
  for await (const bytes of stream) {
    for (let start = 0; start < bytes.length; start += PIECE) {
      reader.write(bytes.subarray(start, start + PIECE));
      handOver();
    }
  }
  const root = reader.close();
  handOver();
  return root;
}

/** The parser with its guards. Finished records wait in a queue, so that mapping never runs inside the parser. */
class RecordReader {
  private readonly limits: XmlLimits;
  private readonly skip: ReadonlySet<string>;
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private readonly localNames = new Map<string, string>();
  private readonly finished: { record: XmlElement; container: string }[] = [];
  private readonly open: XmlElement[] = [];

  private root: XmlRoot | null = null;
  private container = "";
  private head = "";
  private bytes = 0;
  private records = 0;
  private elements = 0;
  private depth = 0;
  private attributes = 0;
  /** Depth of the element being passed over; 0 when none is. */
  private skipping = 0;
  /** Characters since the parser last reported something: one endless token never reports. */
  private silence = 0;
  private closing = false;

  constructor(limits: XmlLimits, skip: ReadonlySet<string>) {
    this.limits = limits;
    this.skip = skip;
    const { parser } = this;
    // Seven listeners and no more: the eighth makes V8 store the parser as a dictionary, six times slower.
    parser.on("error", (error) => {
      throw this.malformed(error);
    });
    parser.on("doctype", (doctype) => {
      if (/^\s*html/i.test(doctype)) throw notRoo("het is een webpagina");
      throw new SourceRefused(
        "Dit bestand bevat een DOCTYPE; dat hoort niet in een ROO-export en kan gevaarlijk zijn.",
      );
    });
    parser.on("attribute", ({ value }) => {
      this.silence = 0;
      this.attributes += 1;
      if (this.attributes > limits.attributes)
        throw new SourceRefused(
          `Dit bestand heeft een element met meer dan ${limits.attributes} attributen; dat is geen echte ROO-export.`,
        );
      this.checkLength(value.length);
    });
    parser.on("opentag", (tag) => {
      this.openElement(tag.name, tag.attributes);
    });
    parser.on("closetag", () => {
      this.closeElement();
    });
    parser.on("text", (text) => {
      this.addText(text);
    });
    parser.on("cdata", (text) => {
      this.addText(text);
    });
  }

  write(bytes: Uint8Array): void {
    this.bytes += bytes.length;
    if (this.bytes > this.limits.bytes)
      throw new SourceRefused(
        `Dit bestand is uitgepakt groter dan ${inMegabytes(this.limits.bytes)}; zo groot is een ROO-export niet.`,
      );
    this.feed(this.decode(bytes));
  }

  close(): XmlRoot {
    if (this.bytes === 0) throw new SourceRefused("Dit bestand is leeg.");
    this.closing = true;
    this.feed(this.decode());
    this.parser.close();
    if (this.root === null) throw notRoo("er staat geen XML in");
    return this.root;
  }

  take() {
    return this.finished.splice(0);
  }

  private feed(text: string): void {
    if (this.root === null && this.head.length < 512) this.head += text.slice(0, 512);
    this.parser.write(text);
    this.silence += text.length;
    this.checkLength(this.silence);
  }

  private decode(bytes?: Uint8Array): string {
    try {
      return bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
    } catch (cause) {
      if (bytes === undefined) throw truncated();
      throw new SourceRefused("Dit bestand is geen geldige UTF-8; de tekens zijn niet te lezen.", { cause });
    }
  }

  private openElement(name: string, attributes: Record<string, string>): void {
    this.silence = 0;
    this.attributes = 0;
    this.depth += 1;
    if (this.depth > this.limits.depth)
      throw new SourceRefused(
        `Dit bestand is meer dan ${this.limits.depth} elementen diep; dat is geen echte ROO-export.`,
      );
    if (this.skipping > 0) return;
    const local = this.local(name);
    if (this.depth === 1) {
      this.root = this.readRoot(name, attributes);
    } else if (this.depth === 2) {
      this.container = local;
    } else if (this.skip.has(local)) {
      this.skipping = this.depth;
    } else {
      const element = { name: local, attributes: this.localAttributes(attributes), children: [], text: "" };
      if (this.depth === 3) this.elements = 0;
      this.elements += 1;
      if (this.elements > this.limits.elements)
        throw new SourceRefused(
          `Dit bestand heeft een record met meer dan ${this.limits.elements} elementen; dat is geen echte ROO-export.`,
        );
      this.open.at(-1)?.children.push(element);
      this.open.push(element);
    }
  }

  private closeElement(): void {
    this.silence = 0;
    const { depth } = this;
    this.depth -= 1;
    if (this.skipping > 0) {
      if (depth === this.skipping) this.skipping = 0;
      return;
    }
    const element = this.open.pop();
    if (depth !== 3 || element === undefined) return;
    this.records += 1;
    if (this.records > this.limits.records)
      throw new SourceRefused(
        `Dit bestand heeft meer dan ${this.limits.records} records; dat is geen echte ROO-export.`,
      );
    this.finished.push({ record: element, container: this.container });
  }

  private addText(text: string): void {
    this.silence = 0;
    const element = this.open.at(-1);
    if (element === undefined || this.skipping > 0) return;
    element.text += text;
    this.checkLength(element.text.length);
  }

  private checkLength(length: number): void {
    if (length > this.limits.text)
      throw new SourceRefused(
        `Dit bestand heeft een tekst van meer dan ${this.limits.text} tekens; dat is geen echte ROO-export.`,
      );
  }

  private readRoot(name: string, attributes: Record<string, string>): XmlRoot {
    const { encoding } = this.parser.xmlDecl;
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
      throw new SourceRefused(
        `Dit bestand staat in de tekencodering ${encoding.slice(0, 20)}; een ROO-export is UTF-8.`,
      );
    const prefix = name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns";
    const namespace = attributes[prefix] ?? "";
    const schemaVersion = EXPORT_NAMESPACE.exec(namespace)?.[1];
    if (schemaVersion === undefined) throw notRoo(`het begint met <${name.slice(0, 40)}>`);
    return { namespace, schemaVersion, attributes: this.localAttributes(attributes) };
  }

  private localAttributes(attributes: Record<string, string>): Record<string, string> {
    const result: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const name in attributes) {
      if (name.startsWith("xmlns")) continue;
      const local = this.local(name);
      // The namespaced spelling is the official one, so it wins over a bare twin.
      if (local !== name || result[local] === undefined) result[local] = attributes[name] ?? "";
    }
    return result;
  }

  /** The name without its prefix; remembered, because a real export has some 150 different names. */
  private local(name: string): string {
    const known = this.localNames.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.indexOf(":") + 1);
    if (this.localNames.size < 1000) this.localNames.set(name, local);
    return local;
  }

  private malformed(cause: Error): SourceRefused {
    if (this.root === null) return notRoo(whyNotXml(this.head));
    if (this.closing) return truncated();
    return new SourceRefused(`Dit bestand is geen geldige XML; de fout zit rond byte ${this.bytes}.`, {
      cause,
    });
  }
}

/** What is wrong with how a file begins, from its first signs. */
function whyNotXml(head: string): string {
  if (/<html|<!doctype html/i.test(head)) return "het is een webpagina";
  const before = /^([^]*?)<\?xml\s/.exec(head)?.[1] ?? "";
  if (before !== "")
    return `voor “<?xml” ${before.trim() === "" ? "staat een lege regel of een spatie" : `staat eerst “${before.trim().slice(0, 40)}”`}; haal dat weg`;
  return head.trimStart().startsWith("<") ? "de XML klopt al aan het begin niet" : "er staat geen XML in";
}

const notRoo = (why: string) => new SourceRefused(`Dit is geen ROO-export: ${why}.`);
const truncated = () => new SourceRefused("Dit bestand is afgekapt: het einde ontbreekt.");
const inMegabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
