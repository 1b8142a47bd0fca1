/**
 * Rows by COPY, which is several times cheaper for the database than reading them from a statement. Kysely knows no
 * COPY: here a question whose one parameter is rows becomes one, in whatever transaction it is asked.
 */
import { CompiledQuery, sql, type Transaction } from "kysely";
import type pg from "pg";

type Row = Record<string, unknown>;
/** How a column takes its values in COPY's text: a list of PostgreSQL's own, JSON, or the value as it is. */
type Form = "list" | "json" | "plain";

/**
 * Adds rows to a table; a column that a row leaves out gets null.
 * @param batches each goes as a COPY of its own, so that not all of it is text at once
 */
export async function copyRows<Tables>(
  trx: Transaction<Tables>,
  table: keyof Tables & string,
  names: string[],
  batches: Iterable<object[]>,
): Promise<void> {
  const forms = await formsOf(trx, table);
  const columns = names.map((name): [string, Form] => [name, forms.get(name) ?? "plain"]);
  const into = sql`copy ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) from stdin`;
  for (const rows of batches) {
    const lines = (rows as Row[]).map((row) =>
      columns.map(([name, form]) => cell(row[name], form)).join("\t"),
    );
    const given = new RowsToCopy(`${lines.join("\n")}\n`);
    await trx.executeQuery(CompiledQuery.raw(into.compile(trx).sql, [given]));
  }
}

async function formsOf<Tables>(trx: Transaction<Tables>, table: string): Promise<Map<string, Form>> {
  const { rows } = await sql<{ name: string; form: Form }>`
    select a.attname as name, case when t.typcategory = 'A' then 'list' when t.typname in ('json', 'jsonb') then 'json'
      else 'plain' end as form
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    where a.attrelid = to_regclass(quote_ident(${table})) and a.attnum > 0`.execute(trx);
  return new Map(rows.map((row) => [row.name, row.form]));
}

type Plain = string | number | boolean;

function cell(value: unknown, form: Form): string {
  if (value === null || value === undefined) return "\\N";
  if (form === "json") return escaped(JSON.stringify(value));
  if (form === "list") return escaped(`{${(value as (Plain | null)[]).map(item).join(",")}}`);
  return escaped(value instanceof Date ? value.toISOString() : (value as Plain).toString());
}

const item = (value: Plain | null): string =>
  value === null ? "NULL" : `"${value.toString().replace(/["\\]/g, "\\$&")}"`;

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text;

class RowsToCopy {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The driver's side of a connection, as far as it is needed; its types leave this out. */
interface Wire {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
}

/** One COPY as the driver asks it: what it calls as the server answers. */
class Copy {
  rowCount = 0;
  private readonly into: string;
  private readonly rows: RowsToCopy;
  /** The driver puts its clock around this. */
  callback: (error: Error | null) => void;

  constructor(into: string, rows: RowsToCopy, callback: (error: Error | null) => void) {
    this.into = into;
    this.rows = rows;
    this.callback = callback;
  }
  submit(wire: unknown): void {
    (wire as Wire).query(this.into);
  }
  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(Buffer.from(this.rows.text));
    wire.endCopyFrom();
  }
  handleCommandComplete({ text }: { text: string }): void {
    this.rowCount = Number(text.replace("COPY ", ""));
  }
  handleReadyForQuery(): void {
    this.callback(null);
  }
  handleError(error: Error): void {
    this.callback(error);
  }
}

/** Lets a connection take rows to copy. */
export function takesCopies(client: pg.ClientBase): void {
  const plainly = client.query.bind(client) as (...words: unknown[]) => unknown;
  const copying = (into: string, rows: RowsToCopy) =>
    new Promise<Partial<pg.QueryResult>>((done, failed) => {
      const copy: Copy = new Copy(into, rows, (error) => {
        if (error) failed(error);
        else done({ command: "COPY", rowCount: copy.rowCount, rows: [] });
      });
      plainly(copy);
    });
  client.query = ((...words: unknown[]) => {
    const [text, values] = words;
    const rows: unknown = Array.isArray(values) ? values[0] : null;
    return typeof text === "string" && rows instanceof RowsToCopy ? copying(text, rows) : plainly(...words);
  }) as typeof client.query;
}
