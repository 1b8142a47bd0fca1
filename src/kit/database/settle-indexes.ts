import { sql, type Transaction } from "kysely";

/**
 * Puts in order what many new rows left unsorted in the indexes of parts of words (GIN). Row by row that costs three
 * times as much; left unsorted, PostgreSQL reads the whole table instead.
 */
export async function settleIndexes<Tables>(trx: Transaction<Tables>): Promise<void> {
  await sql`select gin_clean_pending_list(found.oid) from pg_class found
    join pg_am kind on kind.oid = found.relam
    where kind.amname = 'gin' and found.relkind = 'i' and found.relnamespace = current_schema()::regnamespace`.execute(
    trx,
  );
}
