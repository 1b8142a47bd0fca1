import type { Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** How long a reader may keep us waiting, and how many there may be. */
export interface Patience {
  /** For the headers of a request, from the first byte of the connection. */
  headersMs: number;
  /** For a whole request. */
  requestMs: number;
  /** For the next request on a kept connection. */
  idleMs: number;
  /** For a reader to take his answer; longer for a large one, at the least pace. */
  readMs: number;
  /** Bytes a second at which an answer must be taken in the long run. */
  leastPace: number;
  /** How often these are looked at: what takes too long ends at most so much later. */
  lookEveryMs: number;
  /** Connections at one time; more are not taken. */
  mostConnections: number;
  /** When stopping: kept connections may send one more request for so long, before they are closed. */
  lastRequestMs: number;
  /** When stopping: what runs then may take so long. Longer than a question to the database. */
  lastAnswerMs: number;
}

export const PATIENCE: Patience = {
  headersMs: 5_000,
  requestMs: 15_000,
  idleMs: 10_000,
  readMs: 30_000,
  leastPace: 8 * 1024,
  lookEveryMs: 1_000,
  mostConnections: 1_000,
  lastRequestMs: 1_000,
  lastAnswerMs: 35_000,
};

export interface Connections {
  /** To be told of every request that comes in, before it is answered. */
  answering: (response: ServerResponse) => void;
  /** To be told of an answer that is not sent at once: when we stop meanwhile, it says that the connection closes. */
  making: (response: ServerResponse) => void;
  /** Takes no new connections, lets every request that came in have its answer, and ends. */
  stop: () => Promise<void>;
}

/**
 * Keeps the connections of a server. Node lets slow senders go by itself; this lets those go who do not take their
 * answers, and stops without cutting anyone short.
 */
export function keepConnections(server: Server, patience: Patience): Connections {
  const sockets = new Set<Socket>();
  /** Only of those that take time: to hold each answer until the next one made the cheapest of them a tenth dearer. */
  const underWay = new Set<ServerResponse>();
  /** Since when a reader leaves bytes of ours waiting, and how many there were. */
  const waiting = new Map<Socket, { since: number; bytes: number }>();
  let stopping = false;

  server.maxConnections = patience.mostConnections;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      waiting.delete(socket);
    });
  });

  const look = () => {
    const now = performance.now();
    for (const socket of sockets) {
      if (socket.writableLength === 0) {
        waiting.delete(socket);
        continue;
      }
      const { since, bytes } = waiting.get(socket) ?? { since: now, bytes: socket.writableLength };
      waiting.set(socket, { since, bytes });
      if (now - since > patience.readMs + (bytes / patience.leastPace) * 1_000) socket.destroy();
    }
  };
  const looking = setInterval(look, patience.lookEveryMs).unref();

  return {
    answering: (response) => {
      if (stopping) response.shouldKeepAlive = false;
    },
    making: (response) => {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
    },
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        // Not the server's own close(): that ends kept connections at once, also one on which a request is under way.
        NetServer.prototype.close.call(server, () => {
          clearInterval(looking);
          clearInterval(closing);
          clearTimeout(force);
          // Stops Node's own look at slow senders; there is nothing left to close.
          server.close();
          resolve();
        });
        for (const response of underWay) if (!response.headersSent) response.shouldKeepAlive = false;
        const stoppedAt = performance.now();
        const closing = setInterval(() => {
          if (performance.now() - stoppedAt > patience.lastRequestMs) server.closeIdleConnections();
        }, 100);
        const force = setTimeout(() => {
          server.closeAllConnections();
        }, patience.lastAnswerMs);
      }),
  };
}
