import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { themeCodeOf } from "../src/rooms/tasks/themes.ts";

/** What the measurement needs of one version of an arrangement. */
export interface Arrangement {
  rooId: string;
  title: string;
  citationTitle: string | null;
  purpose: string | null;
  executorName: string | null;
  themes: string[];
  from: string;
  until: string | null;
}

/** Reads a folder with arrangements.csv and policy_areas.csv, or the register's own export (.xml or .xml.gz). */
export function readArrangements(path: string): Arrangement[] {
  if (statSync(path).isDirectory()) return readFolder(path);
  const bytes = readFileSync(path);
  return readExport((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

function readFolder(folder: string): Arrangement[] {
  const rows = (file: string) =>
    parse<Record<string, string>>(readFileSync(join(folder, file), "utf8"), { columns: true });
  const themes = new Map<string, string[]>();
  for (const row of rows("policy_areas.csv")) {
    const code = themeCodeOf(row.tooi_top_uri ?? "");
    if (row.subject_kind !== "arrangement" || !row.roo_id || code === null) continue;
    themes.set(row.roo_id, [...(themes.get(row.roo_id) ?? []), code]);
  }
  return rows("arrangements.csv").map((row) => ({
    rooId: row.roo_id ?? "",
    title: row.title ?? "",
    citationTitle: row.citation_title || null,
    purpose: row.purpose || null,
    executorName: row.body_name || null,
    themes: themes.get(row.roo_id ?? "") ?? [],
    from: row.in_force_from ?? "",
    until: row.in_force_until || null,
  }));
}

const FIELDS: Record<string, "title" | "citationTitle" | "purpose" | "executorName" | "from" | "until"> = {
  titel: "title",
  citeertitel: "citationTitle",
  doel: "purpose",
  regionaalSamenwerkingsorgaan: "executorName",
  datumInwerkingtreding: "from",
  datumUitwerkingtreding: "until",
};

/** Only fields directly under `regeling` and its policy areas; names and attributes without their prefix. */
function readExport(xml: string): Arrangement[] {
  const found: Arrangement[] = [];
  const path: string[] = [];
  let current: Arrangement | undefined;
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const local = withoutPrefix(name);
    path.push(local);
    text = "";
    const attribute = (wanted: string) =>
      Object.entries(attributes).find(([key]) => withoutPrefix(key) === wanted)?.[1] ?? "";
    if (local === "regeling") {
      const rooId = attribute("systeemId");
      const nothing = { citationTitle: null, purpose: null, executorName: null, until: null };
      current = { rooId, title: "", ...nothing, themes: [], from: "" };
      found.push(current);
    } else if (local === "beleidsterrein") {
      const code = themeCodeOf(attribute("resourceIdentifier"));
      if (code !== null) current?.themes.push(code);
    }
  });
  parser.on("text", (part) => (text += part));
  parser.on("closetag", () => {
    const local = path.pop() ?? "";
    const field = FIELDS[local];
    if (current && field && path.at(-1) === "regeling" && text.trim() !== "") current[field] = text.trim();
    if (local === "regeling") current = undefined;
  });
  parser.write(xml).close();
  return found;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);
