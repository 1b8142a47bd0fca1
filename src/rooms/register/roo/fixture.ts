import type { RegisterFacts } from "../facts.ts";
import { readSource } from "./read.ts";

/** Builds small exports for tests: what is in them is written once, how it is written can differ. */
export interface Part {
  name: string;
  attributes: Record<string, string>;
  content: (Part | string)[];
}

/** How an export is spelled; none of it may change what is read. */
export interface Spelling {
  /** Prefix of all elements; empty for a default namespace. */
  prefix: string;
  /** Whether attributes carry the prefix too. */
  prefixedAttributes: boolean;
  /** Puts siblings in another order. */
  arrange: (siblings: (Part | string)[]) => (Part | string)[];
  namespace: string;
  timestamp: string | null;
}

export const OFFICIAL: Spelling = {
  prefix: "p",
  prefixedAttributes: true,
  arrange: (siblings) => siblings,
  namespace: "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9",
  timestamp: "2026-05-16T00:00:00",
};

const TOOI = "https://identifier.overheid.nl/tooi/id";
const REGISTERS: Record<string, string> = {
  gm: "gemeente",
  pv: "provincie",
  ws: "waterschap",
  mnre: "ministerie",
  so: "so",
};

/** One element; undefined content is left out, so that optional parts read easily. */
export const part = (
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...content: (Part | string | undefined)[]
): Part => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
  content: content.filter((item) => item !== undefined),
});

export const tooi = (code: string): string =>
  `${TOOI}/${REGISTERS[code.replace(/\d+$/, "")] ?? "oorg"}/${code}`;

/** The attributes with which a record names itself or another. */
export const codes = (id?: string, code?: string) => ({
  systeemId: id,
  resourceIdentifierTOOI: code === undefined ? undefined : tooi(code),
});

export const organisation = (
  id: string | undefined,
  code: string | undefined,
  name: string,
  type: string,
  ...more: Part[]
) =>
  part(
    "organisatie",
    codes(id, code),
    part("naam", {}, name),
    part("types", {}, part("type", {}, type)),
    ...more,
  );

export const arrangement = (id: string, title: string, from: string, ...more: Part[]) =>
  part(
    "regeling",
    { systeemId: id },
    part("titel", {}, title),
    part("samenwerkingsvorm", { afkorting: "OL" }, "Openbaar lichaam"),
    part("datumInwerkingtreding", {}, from),
    ...more,
  );

export const participants = (...list: Part[]) => part("deelnemendeOrganisaties", {}, ...list);

export const participant = (
  id: string | undefined,
  code: string | undefined,
  name: string,
  ...more: Part[]
) => part("deelnemendeOrganisatie", codes(id, code), part("naam", {}, name), ...more);

/** A whole export with these containers. */
export function exportXml(containers: Part[], spelling: Partial<Spelling> = {}): string {
  const style = { ...OFFICIAL, ...spelling };
  const named = (name: string) => (style.prefix === "" ? name : `${style.prefix}:${name}`);
  const write = (item: Part | string): string => {
    if (typeof item === "string") return escaped(item);
    const attributes = Object.entries(item.attributes).map(
      ([name, value]) =>
        ` ${style.prefixedAttributes && style.prefix !== "" ? named(name) : name}="${escaped(value)}"`,
    );
    return `<${named(item.name)}${attributes.join("")}>${style.arrange(item.content).map(write).join("")}</${named(item.name)}>`;
  };
  const declaration = style.prefix === "" ? "xmlns" : `xmlns:${style.prefix}`;
  const root = write(
    part(
      "overheidsorganisaties",
      style.timestamp === null ? {} : { timestamp: style.timestamp },
      ...containers,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.replace(">", ` ${declaration}="${style.namespace}">`)}`;
}

/** Organisations and arrangements in the containers of the current schema. */
export const register = (organisations: Part[], arrangements: Part[] = []) => [
  part("organisaties", {}, ...organisations),
  part("gemeenschappelijkeRegelingen", {}, ...arrangements),
];

/** A text as bytes that arrive in pieces, as from a disk or a line. */
export async function* pieces(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for (let start = 0; start < bytes.length; start += size) {
    await Promise.resolve();
    yield bytes.subarray(start, start + size);
  }
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Facts of a text, without a file. */
export const readText = (xml: string): Promise<RegisterFacts> =>
  readSource({ name: "proef.xml", xml: pieces(xml), hash: () => "0".repeat(64) });

/** Facts of these records, in the current spelling unless told otherwise. */
export const readRecords = (
  organisations: Part[],
  arrangements: Part[] = [],
  spelling: Partial<Spelling> = {},
) => readText(exportXml(register(organisations, arrangements), spelling));
