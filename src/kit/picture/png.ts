import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Problem } from "../problem.ts";

/** What the drawing thread is asked. */
export interface PngJob {
  svg: string;
  /** Pixels; the height follows. */
  width: number;
  /** Behind everything: many programs show transparent as black. */
  background: string;
}

/** What it answers: first that it begins (a new thread has to start), then the picture or why there is none. */
export type PngAnswer = { begun: true } | { png: Uint8Array } | { failed: string };

export interface DrawingLimits {
  /** More pictures waiting than this is no reader: the next one is asked to come back. */
  mostWaiting: number;
  /** Who waits longer than this for a turn is asked to come back. */
  mostWaitMs: number;
  /** A picture that takes longer than this from when it is begun is not coming. */
  mostDrawMs: number;
  /** The renderer keeps the memory of its largest picture; without work for this long it gives all of it back. */
  idleMs: number;
}

const LIMITS: DrawingLimits = { mostWaiting: 16, mostWaitMs: 20_000, mostDrawMs: 20_000, idleMs: 60_000 };

interface Waiting {
  job: PngJob;
  resolve: (png: Uint8Array) => void;
  reject: (error: Error) => void;
  /** Runs out when the turn does not come. */
  patience: NodeJS.Timeout;
}

export type DrawPng = (job: PngJob) => Promise<Uint8Array>;

/**
 * A thread that draws one picture at a time, in the order they were asked, and gives each a clock of its own. It
 * starts at the first picture and ends when nobody asks for more. Ending a thread is the only way to stop the
 * renderer; the pictures that waited go to the next one.
 * @throws Problem 503 when too many pictures are being made, or this one takes too long
 * @throws Error when the SVG cannot be read
 */
export function createDrawer(limits: Partial<DrawingLimits> = {}): DrawPng {
  const { mostWaiting, mostWaitMs, mostDrawMs, idleMs } = { ...LIMITS, ...limits };
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let drawn: Waiting | null = null;
  let clock: NodeJS.Timeout | undefined;

  const next = () => {
    clearTimeout(clock);
    drawn = queue.shift() ?? null;
    if (drawn === null) {
      rest();
      return;
    }
    clearTimeout(drawn.patience);
    const own = (worker ??= start());
    // A command waits for its picture; a thread without work keeps nobody.
    own.ref();
    own.postMessage(drawn.job);
  };

  /** Lets a thread without work go, in a while. */
  const rest = () => {
    const own = worker;
    if (own === null) return;
    own.unref();
    clock = setTimeout(() => {
      worker = null;
      void own.terminate();
    }, idleMs).unref();
  };

  /** Ends a thread with the picture it is at; the rest goes on in a new one. */
  const end = (own: Worker, cause: Error) => {
    if (worker !== own) return;
    worker = null;
    void own.terminate();
    drawn?.reject(cause);
    next();
  };

  const start = (): Worker => {
    const name = import.meta.filename.endsWith(".ts") ? "png-worker.ts" : "png-worker.js";
    const own = new Worker(join(import.meta.dirname, name));
    own.on("message", (answer: PngAnswer) => {
      if (worker !== own) return;
      if ("begun" in answer) {
        clock = setTimeout(() => {
          end(own, new Problem(503, "Deze afbeelding is te groot om nu te maken. Vraag een kleinere."));
        }, mostDrawMs);
        return;
      }
      if ("png" in answer) drawn?.resolve(answer.png);
      else drawn?.reject(new Error(`De afbeelding kon niet worden gemaakt: ${answer.failed}`));
      next();
    });
    own.on("error", (error) => {
      end(own, error instanceof Error ? error : new Error(String(error)));
    });
    own.on("exit", () => {
      end(own, new Error("De afbeelding kon niet worden gemaakt: het tekenen stopte."));
    });
    return own;
  };

  return (job) =>
    new Promise((resolve, reject) => {
      const busy = () => {
        reject(
          new Problem(503, "Er worden nu te veel afbeeldingen gemaakt. Probeer het over een minuut opnieuw."),
        );
      };
      if (queue.length >= mostWaiting) {
        busy();
        return;
      }
      const waiting: Waiting = {
        job,
        resolve,
        reject,
        patience: setTimeout(() => {
          queue.splice(queue.indexOf(waiting), 1);
          busy();
        }, mostWaitMs),
      };
      queue.push(waiting);
      if (drawn === null) next();
    });
}

/** The drawer of this process. */
export const drawPng = createDrawer();
