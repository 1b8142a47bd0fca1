/** A connection on which the database is told for whom it works: at the start of every transaction, and of every lone question. */
import type pg from "pg";

/** Where questions are asked, and what tells the database for whom; null where nothing has to be told. */
export interface Asker {
  pool: pg.Pool;
  told: string | null;
}

export type Client = Pick<pg.PoolClient, "query" | "release">;
export type Asking = (text: string, values?: unknown[]) => Promise<pg.QueryResult>;

/** Takes one of the pool; whoever asks releases it. */
export const taken = async ({ pool, told }: Asker): Promise<Client> => {
  const client = await pool.connect();
  return told === null ? client : tellingFirst(client, told);
};

function tellingFirst(client: pg.PoolClient, told: string): Client {
  const ask = client.query.bind(client) as Asking;
  let begun = false;
  const query: Asking = async (text, values) => {
    if (/^(begin|start transaction)/.test(text)) {
      const answer = await ask(`${text}; ${told}`);
      begun = true;
      return answer;
    }
    if (begun) return ask(text, values);
    await ask(`begin; ${told}`);
    try {
      const answer = await ask(text, values);
      await ask("commit");
      return answer;
    } catch (error) {
      await ask("rollback").catch(() => undefined);
      throw error;
    }
  };
  return {
    query: query as Client["query"],
    release: (broken) => {
      client.release(broken);
    },
  };
}
