import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

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

/**
 * How a reader came to the proxy before us, when that is one we trust; undefined when nobody we trust says so. Of
 * several values the last counts: that is what the nearest proxy wrote.
 */
export function protocolOf(request: IncomingMessage, trusted: BlockList): string | undefined {
  const { remoteAddress = "", remoteFamily } = request.socket;
  if (!trusted.check(remoteAddress, remoteFamily === "IPv6" ? "ipv6" : "ipv4")) return undefined;
  return (
    [request.headers["x-forwarded-proto"]].flat().join(",").split(",").at(-1)?.trim().toLowerCase() ||
    undefined
  );
}
