import { constants, setPriority } from "node:os";
import type { MessagePort } from "node:worker_threads";
import { renderedIn } from "../http/rendered.ts";
import type { Edition } from "../room.ts";
import type { FromLane, LaneAnswer, LaneRequest, ToLane } from "./message.ts";

/** The app as the thread of a lane has it. */
export interface Answering {
  fetch: (request: Request) => Response | Promise<Response>;
  edition: () => Edition;
  readsStandby: () => boolean;
  /** Looks which edition there is, on the side that the asker reads from. */
  follow: (standby: boolean) => Promise<Edition>;
  /** Lets go of what it holds, before the thread ends. */
  stop: () => Promise<void>;
}

/** Answers the requests of a lane in this thread, until it is told to stop. */
export function answerRequests(port: MessagePort, app: Answering): void {
  const say = (message: FromLane, transfer: ArrayBuffer[] = []) => {
    port.postMessage(message, transfer);
  };
  port.on("message", (message: ToLane) => {
    if (message.kind === "stop") {
      void app.stop().finally(() => {
        port.close();
      });
      return;
    }
    const { number, request } = message;
    answer(app, request).then(
      (it) => {
        say({ kind: "answer", number, answer: it }, it.body === null ? [] : [it.body]);
      },
      (error: unknown) => {
        say({ kind: "failed", number, message: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  say({ kind: "ready" });
}

async function answer(app: Answering, asked: LaneRequest): Promise<LaneAnswer> {
  if (asked.edition !== app.edition().mark || asked.standby !== app.readsStandby())
    // A side that does not answer is no reason not to try the one in use.
    await app.follow(asked.standby).catch(() => undefined);
  const edition = app.edition().mark;
  const { method, url, headers, body } = asked;
  const response = await app.fetch(new Request(url, { method, headers, body }));
  const made = { status: response.status, headers: [...response.headers], edition };
  const page = renderedIn(response);
  if (!page)
    return { ...made, body: response.body === null ? null : await response.arrayBuffer(), page: null };
  const { html, kept, subjects } = page;
  const text = typeof html === "string" ? new TextEncoder().encode(html) : html;
  return { ...made, body: wholeOf(text), page: { kept, subjects } };
}

/** Bytes that can be handed to another thread: their memory, when it holds nothing else. */
const wholeOf = ({ buffer, byteLength, byteOffset }: Uint8Array): ArrayBuffer =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? buffer
    : new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;

/** Whoever asks a page should not notice what is worked out here: on a busy machine this thread waits. */
export function yieldToOthers(): void {
  // On Linux a priority belongs to a thread, and 0 is the one that asks; elsewhere it would hold for the web thread too.
  if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
}
