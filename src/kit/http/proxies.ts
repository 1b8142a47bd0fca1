import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Context } from "hono";

/**
 * The proxies whose word about a reader is taken, from addresses and ranges with commas between them
 * (`10.0.0.4, 192.168.0.0/16, fd00::/8`).
 * @throws Error in Dutch when one of them is no address
 */
export function proxiesIn(text: string): BlockList {
  const proxies = new BlockList();
  for (const given of text.split(",").map((it) => it.trim())) {
    if (given === "") continue;
    const [address = "", size] = given.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    if (isIP(address) === 0 || (size !== undefined && !(/^\d{1,3}$/.test(size) && Number(size) <= most)))
      throw new Error(`“${given}” is geen IP-adres en geen reeks zoals 10.0.0.0/8`);
    proxies.addSubnet(address, size === undefined ? most : Number(size), family);
  }
  return proxies;
}

/** What the app may ask about who is at the other end, and tell to whom it answers for. */
export interface Client {
  /** Where the request comes from, as far as we can trust what we are told. */
  address: () => string;
  /** Hears which route answered. */
  answeredBy?: (route: string) => void;
}

/** Who is at the other end; nobody where the app is asked within the process. */
export const clientOf = (c: Context): Client | undefined =>
  (c.env as { client?: Client } | undefined)?.client;

/**
 * The address a request comes from: of the connection, and behind proxies that we trust the one that the first of them
 * saw. Read from behind: whatever stands further forward, a reader may have written himself.
 */
export function addressOf(request: IncomingMessage, trusted: BlockList | undefined): string {
  let address = request.socket.remoteAddress ?? "";
  for (const before of valuesOf(request, "x-forwarded-for").reverse()) {
    if (!trusted || !isTrusted(address, trusted) || isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** How a reader came to the proxy before us, when we trust that one; undefined when nobody we trust says so. */
export function protocolOf(request: IncomingMessage, trusted: BlockList): string | undefined {
  // Of several values the last one is what the nearest proxy wrote.
  return isTrusted(request.socket.remoteAddress ?? "", trusted)
    ? valuesOf(request, "x-forwarded-proto").at(-1)?.toLowerCase()
    : undefined;
}

const isTrusted = (address: string, trusted: BlockList) =>
  isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

const valuesOf = (request: IncomingMessage, name: string): string[] =>
  [request.headers[name]]
    .flat()
    .join(",")
    .split(",")
    .map((it) => it.trim())
    .filter((it) => it !== "");
