/** Asks a server on this machine, one request or a stream of them, over connections that stay open. */
import { Agent, request } from "node:http";

export interface Answer {
  status: number;
  body: Buffer;
}

const SIDE_BY_SIDE = 4;
const agent = new Agent({ keepAlive: true, maxSockets: SIDE_BY_SIDE });

/** One GET request. A kept connection may end just when it is used again: then it is asked once more. */
export const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces) });
      });
      response.on("error", reject);
    });
    sent.on("error", (error) => {
      if (sent.reusedSocket) ask(port, path, headers).then(resolve, reject);
      else reject(error);
    });
    sent.end();
  });

/**
 * Sends `count` requests, four at a time, and checks that each is answered 200.
 * @param path the address of the n-th request
 * @returns milliseconds each request took
 */
export async function load(
  port: number,
  count: number,
  path: (number: number) => string,
  headers: Record<string, string> = {},
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const visitor = async () => {
    while (next < count) {
      const address = path(next++);
      const began = performance.now();
      const { status } = await ask(port, address, headers);
      if (status !== 200) throw new Error(`${address} gaf ${status}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, visitor));
  return times;
}
