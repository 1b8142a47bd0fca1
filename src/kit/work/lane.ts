import type { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import { Problem } from "../problem.ts";
import { FairQueue } from "./fair-queue.ts";
import type { FromLane, LaneAnswer, LaneRequest, ToLane } from "./message.ts";

export interface LaneLimits {
  /** Requests answered at the same time. One thread answers them, so more than one only helps where it waits. */
  atOnce: number;
  /** Requests that may wait, and how many of one client. */
  waiting: number;
  waitingOfOne: number;
  /** A request that waited this long is asked to come back. */
  longestWaitMs: number;
  /** A thread that has not answered a request by then hangs: it is ended, and a new one started. */
  hungMs: number;
}

export const LANE_LIMITS: LaneLimits = {
  atOnce: 1,
  waiting: 32,
  waitingOfOne: 8,
  longestWaitMs: 10_000,
  hungMs: 60_000,
};

/** Between two threads that would not start, doubling. */
const LEAST_PAUSE_MS = 500;
const MOST_PAUSE_MS = 30_000;
/** A thread that was asked to stop and does not is ended. */
const STOP_MS = 2_000;

/** A thread that answers the dear requests of some rooms, one after the other, so that the web thread need not. */
export interface Lane {
  /**
   * Has a request answered.
   * @param client whose share of the queue it takes
   * @param signal aborted when the client went away; a request that still waits is then dropped
   * @throws Problem 503 when too many wait, when it waited too long, and when the thread that answered it ended
   */
  ask: (request: LaneRequest, client: string, signal?: AbortSignal) => Promise<LaneAnswer>;
  /** How many requests wait and are being answered now. */
  load: () => { waiting: number; answering: number };
  /** Ends the thread; whoever still waits gets 503. */
  close: () => Promise<void>;
}

interface Job {
  request: LaneRequest;
  resolve: (answer: LaneAnswer) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Opens a lane.
 * @param start starts its thread, which must say `ready` when it can be asked
 */
export function openLane(name: string, start: () => Worker, log: Log, limits = LANE_LIMITS): Lane {
  const queue = new FairQueue<Job>(limits.waiting, limits.waitingOfOne);
  const running = new Map<number, Job>();
  let numbered = 0;
  let worker: Worker | null = null;
  let ready = false;
  let closed = false;
  let pause = LEAST_PAUSE_MS;
  let restarting: NodeJS.Timeout | undefined;

  const done = (number: number): Job | undefined => {
    const job = running.get(number);
    running.delete(number);
    clearTimeout(job?.timer);
    return job;
  };

  const giveTurns = () => {
    while (worker !== null && ready && running.size < limits.atOnce) {
      const job = queue.next();
      if (!job) return;
      clearTimeout(job.timer);
      const number = ++numbered;
      const asked = worker;
      running.set(number, job);
      job.timer = setTimeout(() => {
        log.warn("lane hangs", { lane: name, seconds: limits.hungMs / 1_000 });
        void asked.terminate();
      }, limits.hungMs);
      const { body } = job.request;
      asked.postMessage(
        { kind: "ask", number, request: job.request } satisfies ToLane,
        body === null ? [] : [body],
      );
    }
  };

  const hire = () => {
    const hired = start();
    worker = hired;
    ready = false;
    hired.on("message", (message: FromLane) => {
      if (message.kind === "ready") ready = true;
      else {
        pause = LEAST_PAUSE_MS;
        const job = done(message.number);
        if (message.kind === "answer") job?.resolve(message.answer);
        else job?.reject(new Error(message.message));
      }
      giveTurns();
    });
    hired.on("error", (error) => {
      log.error("lane failed", {
        lane: name,
        message: error instanceof Error ? error.message : String(error),
      });
    });
    hired.on("exit", () => {
      if (worker === hired) worker = null;
      ready = false;
      for (const number of [...running.keys()]) done(number)?.reject(broken());
      if (closed) return;
      restarting = setTimeout(hire, pause);
      pause = Math.min(MOST_PAUSE_MS, pause * 2);
    });
  };
  hire();

  return {
    ask: (request, client, signal) =>
      new Promise((resolve, reject) => {
        const job: Job = { request, resolve, reject, timer: undefined };
        if (closed || !queue.add(client, job)) {
          reject(busy());
          return;
        }
        const leave = (error: Error) => {
          clearTimeout(job.timer);
          if (queue.drop(job)) reject(error);
        };
        job.timer = setTimeout(() => {
          leave(busy());
        }, limits.longestWaitMs);
        signal?.addEventListener("abort", () => {
          leave(busy());
        });
        giveTurns();
      }),
    load: () => ({ waiting: queue.size, answering: running.size }),
    close: async () => {
      closed = true;
      clearTimeout(restarting);
      for (let job = queue.next(); job; job = queue.next()) {
        clearTimeout(job.timer);
        job.reject(busy());
      }
      const leaving = worker;
      if (leaving === null) return;
      const gone = new Promise<void>((resolve) =>
        leaving.once("exit", () => {
          resolve();
        }),
      );
      leaving.postMessage({ kind: "stop" } satisfies ToLane);
      const late = setTimeout(() => void leaving.terminate(), STOP_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

const busy = () =>
  new Problem(503, "Het is nu te druk voor deze vraag. Probeer het over een paar seconden opnieuw.");
const broken = () => new Problem(503, "Deze vraag kon niet worden beantwoord. Probeer het straks opnieuw.");
