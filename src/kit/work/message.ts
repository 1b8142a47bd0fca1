import type { Keeping } from "../http/rendered.ts";

/** What the web thread and the thread of a lane say to each other. */

/** A request, as it goes to the thread that answers it. */
export interface LaneRequest {
  method: string;
  url: string;
  headers: [string, string][];
  body: ArrayBuffer | null;
  /** The mark of the edition the asker knows; who knows another one looks again before answering. */
  edition: string;
  /** Whether the asker reads from the standby: then so does who answers. */
  standby: boolean;
}

export interface LaneAnswer {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
  /** The mark of the edition it was made from. */
  edition: string;
  /** Of a page: what it said about being kept; null for another kind of answer. */
  page: Keeping | null;
}

export type ToLane = { kind: "ask"; number: number; request: LaneRequest } | { kind: "stop" };

export type FromLane =
  /** From here on it answers. */
  | { kind: "ready" }
  | { kind: "answer"; number: number; answer: LaneAnswer }
  | { kind: "failed"; number: number; message: string };
