/**
 * A register N times the shipped one, as a snapshot folder that the product imports like any other. Every copy has the
 * organisations, arrangements, mergers, themes and areas of the real one under codes and names of its own, and lies
 * beside the others on the map. Copies are not islands: in some arrangements some seats are taken by the same body of
 * another copy. Such a seat is swapped in all copies at once, so that everybody keeps exactly the number of
 * collaborations, and every arrangement the number of participants, that it has in the real register.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { addDays, type Day } from "../src/kit/day.ts";
import { type FileName, FILES, FORMAT, pack, unpack } from "../src/rooms/register/snapshot/layout.ts";
import { randomFrom } from "./advice-starts.ts";

const SHIPPED = join(import.meta.dirname, "..", "data", "register");
const SEED = 11;
/** Share of the arrangements in which seats are swapped, and share of their seats. */
const MIXED_ARRANGEMENTS = 0.3;
const MIXED_SEATS = 0.3;
/** A country as wide and high as this never touches the next one. */
const COUNTRY = { columns: 120, rows: 160, longitude: 4.6, latitude: 3.4 };

type Row = string[];
type Files = Record<FileName, Row[]>;
/** The n-th copy of a code. */
type Copied = (code: string) => string;

/** Writes a register of `copies` times the shipped one into a folder; the same number always gives the same bytes. */
export function writeGrownRegister(folder: string, copies: number): { day: Day } {
  const shipped = readShipped();
  const swap = swaps(shipped, copies);
  const word = inventedWords();
  const files = Object.fromEntries(
    (Object.keys(FILES) as FileName[]).map((name) => [name, [] as Row[]]),
  ) as Files;
  for (let copy = 0; copy < copies; copy++)
    for (const name of Object.keys(FILES) as FileName[])
      for (const row of copiesOf(name, shipped[name], { copy, copies, swap, word })) files[name].push(row);

  mkdirSync(folder, { recursive: true });
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  for (const name of Object.keys(FILES) as FileName[]) {
    const text = stringify([[...FILES[name]], ...files[name]], { record_delimiter: "unix" });
    writeFileSync(join(folder, name), text);
    hash.update(text);
    counts[name] = files[name].length;
  }
  const meta = JSON.parse(readFileSync(join(SHIPPED, "meta.json"), "utf8")) as {
    day: Day;
    schemaVersion: string;
  };
  // A day later than the shipped one: else the product would load that one at its start.
  const day = addDays(meta.day, 1);
  const { schemaVersion } = meta;
  writeFileSync(
    join(folder, "meta.json"),
    JSON.stringify({
      format: FORMAT,
      source: `${copies}x`,
      day,
      schemaVersion,
      counts,
      hash: hash.digest("hex"),
    }),
  );
  return { day };
}

function readShipped(): Files {
  return Object.fromEntries(
    (Object.keys(FILES) as FileName[]).map((name) => [
      name,
      (parse(readFileSync(join(SHIPPED, name))) as Row[]).slice(1),
    ]),
  ) as Files;
}

interface Copying {
  copy: number;
  copies: number;
  /** How many copies further the body is found that takes a seat in a version. */
  swap: (version: string, body: string) => number;
  word: (code: string) => string;
}

/** The rows of one file in one copy; the first copy is the shipped register itself, but for swapped seats. */
function copiesOf(name: FileName, rows: Row[], { copy, copies, swap, word }: Copying): Row[] {
  if (name === "themes.csv") return copy === 0 ? rows : [];
  const of = codeOfCopy(copy);
  return rows.map((row) => {
    const it = [...row];
    const set = (column: string, change: (cell: string) => string) => {
      const at = (FILES[name] as readonly string[]).indexOf(column);
      if (at >= 0 && it[at]) it[at] = change(it[at]);
    };
    const named = (cell: string) => (copy === 0 ? cell : `${cell} ${word(`${copy}${row[0] ?? ""}`)}`);
    if (name === "participations.csv") {
      const [version = "", body = ""] = row;
      const seat = (copy + swap(version, body)) % copies;
      it[0] = of(version);
      it[1] = codeOfCopy(seat)(body);
      return it;
    }
    if (name === "hexagons.csv") {
      it[0] = String(Number(row[0]) + beside(copy, copies).x * COUNTRY.columns);
      it[1] = String(Number(row[1]) + beside(copy, copies).y * COUNTRY.rows);
      it[2] = of(row[2] ?? "");
      return it;
    }
    if (name === "geo.csv") {
      set("longitude", (cell) => (Number(cell) + beside(copy, copies).x * COUNTRY.longitude).toFixed(5));
      set("latitude", (cell) => (Number(cell) - beside(copy, copies).y * COUNTRY.latitude).toFixed(5));
      set("neighbours", (cell) => pack(unpack(cell).map(of)) ?? "");
    }
    if (name === "identifiers.csv") set("value", of);
    if (name === "organisations.csv" || name === "arrangements.csv")
      for (const column of ["name", "title", "citation_title"]) set(column, named);
    set("identifiers", (cell) => pack(unpack(cell).map((id) => identifierOf(id, copy, of))) ?? "");
    for (const column of CODES) set(column, of);
    return it;
  });
}

/** Columns that hold the code of an organisation or the number of an arrangement. */
const CODES = [
  ...["key", "roo_id", "parent", "ministry", "province", "executes", "organisation", "old", "new"],
  ...["chain", "previous", "next", "executing_body", "steward", "archive_custodian", "version"],
];

/** `gm0003` becomes `gm20003`, `24963490` `2000024963490`, `naam-iets` `naam-iets-2`: no two alike. */
const codeOfCopy =
  (copy: number): Copied =>
  (code) => {
    if (copy === 0) return code;
    const [, word, digits] = /^([a-z]+-?)?(\d+)$/.exec(code) ?? [];
    if (digits === undefined) return `${code}-${copy}`;
    return `${word ?? ""}${copy}${word === undefined || word === "roo-" ? digits.padStart(11, "0") : digits}`;
  };

/** Codes of other registers carry the organisation's own code at their end, or are numbers. */
function identifierOf(identifier: string, copy: number, of: Copied): string {
  if (copy === 0) return identifier;
  const own = /^(.*[:/])([^:/]+)$/.exec(identifier);
  return own ? `${own[1] ?? ""}${of(own[2] ?? "")}` : identifier;
}

/** The copies lie in a square, the first in the corner. */
function beside(copy: number, copies: number): { x: number; y: number } {
  const side = Math.ceil(Math.sqrt(copies));
  return { x: copy % side, y: Math.floor(copy / side) };
}

/** A body and whoever it merged with sit in the same copy, or nobody would succeed anybody. */
function swaps(shipped: Files, copies: number): Copying["swap"] {
  const chains = new Map(shipped["arrangements.csv"].map(([version = "", chain = ""]) => [version, chain]));
  const family = new Map<string, string>();
  const root = (body: string): string => {
    const up = family.get(body);
    return up === undefined ? body : root(up);
  };
  for (const [old = "", heir = ""] of shipped["successions.csv"])
    if (root(old) !== root(heir)) family.set(root(old), root(heir));
  const random = randomFrom(SEED);
  const mixed = new Map<string, boolean>();
  const moved = new Map<string, number>();
  return (version, body) => {
    const chain = chains.get(version) ?? version;
    if (!mixed.has(chain)) mixed.set(chain, random() < MIXED_ARRANGEMENTS);
    if (!mixed.get(chain)) return 0;
    const seat = `${chain} ${root(body)}`;
    if (!moved.has(seat)) moved.set(seat, random() < MIXED_SEATS ? Math.floor(random() * copies) : 0);
    return moved.get(seat) ?? 0;
  };
}

const SYLLABLES =
  "ber del dijk dor ede el erve es ga gra ha hol hu ker kwel la le lo maar mo ne no oord pel ra re ro sel ter tuin vel ver vo wa wen wol zand".split(
    " ",
  );

/** A word that sounds like a place, another for every code: words must grow with the register as names do. */
function inventedWords(): (code: string) => string {
  return (code) => {
    const bytes = createHash("sha256").update(code).digest();
    const word = Array.from({ length: 4 }, (_, at) => SYLLABLES[(bytes[at] ?? 0) % SYLLABLES.length]).join(
      "",
    );
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
}
