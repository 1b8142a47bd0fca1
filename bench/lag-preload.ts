/**
 * Loaded into a process before the product (`node --import`): how late a timer of 5 ms rings there, which is how
 * long the process was deaf for everything else. SIGUSR2 writes the figures to LAG_FILE and starts again.
 */
import { writeFileSync } from "node:fs";

const EVERY_MS = 5;
let late: number[] = [];

function listen(): void {
  const asked = performance.now();
  setTimeout(() => {
    late.push(Math.max(0, performance.now() - asked - EVERY_MS));
    listen();
  }, EVERY_MS).unref();
}
listen();

process.on("SIGUSR2", () => {
  const file = process.env.LAG_FILE;
  if (file) writeFileSync(file, JSON.stringify(late));
  late = [];
});
