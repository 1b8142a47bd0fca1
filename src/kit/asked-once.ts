/**
 * Work that asks the same of the register again and again, as a spreadsheet of five hundred rows in which forty names come
 * back: each question is asked once. For questions whose answer stays the same while the work lasts.
 */
import { AsyncLocalStorage } from "node:async_hooks";

type Answers = Map<unknown, Map<string, unknown>>;

const answers = new AsyncLocalStorage<Answers>();

/** Does work in which no question of `askedOnce` is asked twice. */
export const askingOnce = <Result>(work: () => Promise<Result>): Promise<Result> =>
  answers.getStore() ? work() : answers.run(new Map(), work);

/**
 * A question that such work asks once; any other asks it each time.
 * @param keyOf what tells one question from another
 */
export function askedOnce<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => Promise<Answer> {
  return (...asked) => {
    const known = answers.getStore();
    if (!known) return ask(...asked);
    const own = known.get(ask) ?? new Map<string, unknown>();
    known.set(ask, own);
    const key = keyOf(...asked);
    const before = own.get(key) as Promise<Answer> | undefined;
    const answer = before ?? ask(...asked);
    if (!before) own.set(key, answer);
    return answer;
  };
}
