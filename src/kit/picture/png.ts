import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Problem } from "../problem.ts";

/** What the drawing thread is asked. */
export interface PngJob {
  number: number;
  svg: string;
  /** Pixels; the height follows. */
  width: number;
  /** Behind everything: many programs show transparent as black. */
  background: string;
}

/** What it answers. */
export type PngAnswer = { number: number; png: Uint8Array } | { number: number; failed: string };

/** More pictures waiting than this is no reader: the next one is asked to come back. */
const MOST_WAITING = 16;
/** A picture that takes longer than this is not coming. */
const MOST_MS = 20_000;
/** The renderer keeps the memory of its largest picture; without work for this long it gives all of it back. */
const IDLE_MS = 60_000;

interface Drawer {
  worker: Worker;
  /** The jobs it has, by number. */
  waiting: Map<number, { resolve: (png: Uint8Array) => void; reject: (error: Error) => void }>;
  idle: NodeJS.Timeout | undefined;
}

let drawer: Drawer | null = null;
let numbered = 0;

/**
 * Draws an SVG as PNG, in a thread that starts at the first picture and ends when nobody asks for more.
 * @throws Problem 503 when too many pictures are being made
 * @throws Error when the SVG cannot be read, or takes too long
 */
export async function drawPng(job: Omit<PngJob, "number">): Promise<Uint8Array> {
  const { worker, waiting, idle } = (drawer ??= start());
  if (waiting.size >= MOST_WAITING)
    throw new Problem(503, "Er worden nu te veel afbeeldingen gemaakt. Probeer het over een minuut opnieuw.");
  const number = ++numbered;
  clearTimeout(idle);
  // A command waits for its picture; a thread without work keeps nobody.
  worker.ref();
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      late = setTimeout(() => {
        end(worker);
      }, MOST_MS);
      worker.postMessage({ number, ...job } satisfies PngJob);
    });
  } finally {
    clearTimeout(late);
    waiting.delete(number);
    if (waiting.size === 0) rest(worker);
  }
}

function start(): Drawer {
  const name = import.meta.filename.endsWith(".ts") ? "png-worker.ts" : "png-worker.js";
  const worker = new Worker(join(import.meta.dirname, name));
  const waiting: Drawer["waiting"] = new Map();
  let cause = new Error("De afbeelding kon niet worden gemaakt: het tekenen duurde te lang.");
  worker.on("message", (answer: PngAnswer) => {
    const job = waiting.get(answer.number);
    if ("png" in answer) job?.resolve(answer.png);
    else job?.reject(new Error(`De afbeelding kon niet worden gemaakt: ${answer.failed}`));
  });
  worker.on("error", (error) => {
    cause = error instanceof Error ? error : new Error(String(error));
  });
  worker.on("exit", () => {
    if (drawer?.worker === worker) drawer = null;
    for (const job of waiting.values()) job.reject(cause);
  });
  return { worker, waiting, idle: undefined };
}

/** Lets a thread without work go, in a while. */
function rest(worker: Worker): void {
  worker.unref();
  if (drawer?.worker !== worker) return;
  drawer.idle = setTimeout(() => {
    end(worker);
  }, IDLE_MS);
  drawer.idle.unref();
}

/** Ends a thread; whoever comes after this gets a new one. */
function end(worker: Worker): void {
  if (drawer?.worker === worker) drawer = null;
  void worker.terminate();
}
