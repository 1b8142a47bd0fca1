/** Work that a web process does again and again beside answering. */
import type { Log } from "./log.ts";

/**
 * Does it at once and then every so many milliseconds, one round at a time. A round that fails is told once and tried
 * again.
 * @param failing what the log says when it does
 * @returns stops it, after a last round
 */
export function inRounds(
  everyMs: number,
  work: () => Promise<void>,
  log: Log,
  failing: string,
): () => Promise<void> {
  let told = false;
  const round = async () => {
    try {
      await work();
      told = false;
    } catch (error) {
      if (!told) log.error(failing, { message: error instanceof Error ? error.message : String(error) });
      told = true;
    }
  };
  let going = round();
  const timer = setInterval(() => {
    going = going.then(round);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await going.then(round);
  };
}
