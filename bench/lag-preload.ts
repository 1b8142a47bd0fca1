/**
 * Loaded into a process before the product (`node --import`): how late a timer of 5 ms rings there, which is how
 * long the process was deaf for everything else. On a machine that others use too, a timer is also late while they
 * have the processor: of a delay only what this thread itself worked counts. SIGUSR2 writes the figures to LAG_FILE
 * and starts again.
 */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const EVERY_MS = 5;
let late: number[] = [];

const workedMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

function listen(): void {
  const asked = performance.now();
  const worked = workedMs();
  setTimeout(() => {
    late.push(Math.max(0, Math.min(performance.now() - asked - EVERY_MS, workedMs() - worked)));
    listen();
  }, EVERY_MS).unref();
}

// It is loaded into every thread; the one that serves is the first.
if (isMainThread) {
  listen();
  process.on("SIGUSR2", () => {
    const file = process.env.LAG_FILE;
    if (file) writeFileSync(file, JSON.stringify(late));
    late = [];
  });
}
