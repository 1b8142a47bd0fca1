/**
 * What one reader's page asks at one moment goes to the database over one connection, each question behind the other without waiting
 * for its answer, in one transaction that is told once for whom it is. Asked one by one, eighteen small questions of somebody
 * logged in took four times the processor time of both sides, and as many connections.
 */
import type { Writable } from "node:stream";
import type pg from "pg";
import { type Asker, type Asking, taken } from "./told.ts";

type Values = unknown[] | undefined;

interface Question {
  text: string;
  values: Values;
  answered: (answer: pg.QueryResult) => void;
  refused: (error: unknown) => void;
}

interface Gathered extends Asker {
  questions: Question[];
}

/** Only reading may wait for others: a change is asked by itself, and a lock belongs to who took it. */
const CHANGES = /\b(insert|update|delete|merge|nextval|setval|pg_\w*lock\w*|pg_notify)\b/i;
export const isReading = (text: string): boolean => /^\s*(select|with)\b/i.test(text) && !CHANGES.test(text);

const gathering = new WeakMap<object, Gathered[]>();

/**
 * Asks a question together with what else is asked in this moment.
 * @param moment what the questions have in common: of two readers none is asked together
 */
export function askTogether(
  moment: object,
  asker: Asker,
  text: string,
  values: Values,
): Promise<pg.QueryResult> {
  const open = gathering.get(moment) ?? [];
  let gathered = open.find((it) => it.pool === asker.pool && it.told === asker.told);
  if (!gathered) {
    const begun: Gathered = { ...asker, questions: [] };
    gathering.set(moment, [...open, begun]);
    setImmediate(() => {
      gathering.set(moment, gathering.get(moment)?.filter((it) => it !== begun) ?? []);
      void askAll(begun);
    });
    gathered = begun;
  }
  const { questions } = gathered;
  return new Promise((answered, refused) => {
    questions.push({ text, values, answered, refused });
  });
}

/** The driver has both, and its types name neither. */
interface Sending {
  pipeline: boolean;
  connection: { stream: Pick<Writable, "cork" | "uncork"> };
}

/** What the database answers to what comes after a failure in the same transaction. */
const AFTER_A_FAILURE = "25P02";

/** Asks all, answers each as its answer comes, and asks by itself what failed only because another did. */
async function askAll({ pool, told, questions }: Gathered): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    for (const { refused } of questions) refused(error);
    return;
  }
  const again: Question[] = [];
  const sendingOn = client as Sending;
  // Of a connection that does nothing this can be changed; what copies rows or changes them wants it off.
  sendingOn.pipeline = true;
  // In one go: each write of its own is a call of the system, here and where it arrives.
  const { stream } = sendingOn.connection;
  stream.cork();
  const around = told === null ? [] : [client.query(`begin; ${told}`)];
  const asked = questions.map(async (question) => {
    try {
      question.answered(await client.query(question.text, question.values));
    } catch (error) {
      if (told !== null && (error as { code?: string }).code === AFTER_A_FAILURE) again.push(question);
      else question.refused(error);
    }
  });
  if (told !== null) around.push(client.query("commit"));
  stream.uncork();
  await Promise.allSettled([...around, ...asked]);
  sendingOn.pipeline = false;
  client.release();
  for (const question of again)
    askAlone({ pool, told }, question.text, question.values).then(question.answered, question.refused);
}

/** Asks one question, on a connection and in a transaction of its own. */
async function askAlone(asker: Asker, text: string, values: Values): Promise<pg.QueryResult> {
  const client = await taken(asker);
  try {
    return await (client.query as Asking).call(client, text, values);
  } finally {
    client.release();
  }
}
