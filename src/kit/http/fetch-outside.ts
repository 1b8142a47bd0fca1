/**
 * The one way in which the product asks an address that somebody else chose. Such an address must not lead into the network
 * that we stand in (ASVS 1.3.6): the name is looked up once, every address it has is checked, and the connection goes to
 * the one that was checked. No redirect is followed.
 */
import type { LookupAddress, LookupAllOptions } from "node:dns";
import { lookup as lookUp } from "node:dns/promises";
import { type IncomingHttpHeaders, request as askPlain } from "node:http";
import { request as askSafe } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Why an address is not asked, or its answer not taken, in a sentence. */
export class OutsideRefused extends Error {}

interface Question {
  body: string;
  headers: Readonly<Record<string, string>>;
}
export type Outside = (address: string, question: Question) => Promise<{ status: number }>;

interface Read {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}
/** @param mostBytes a longer answer is refused */
export type ReadsOutside = (address: string, mostBytes: number) => Promise<Read>;

const MOST_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** Not on the internet (IANA's registries of special-purpose addresses). Of IPv6 only 2000::/3 is. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
  ] as const),
  ...([
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
  ] as const),
  ...([
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
] as const)
  INSIDE.addSubnet(net, bits, "ipv4");
// Addresses in which one of IPv4 is hidden (Teredo, 6to4), those for tests, and those for examples.
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  INSIDE.addSubnet(net, bits, "ipv6");
const OUTSIDE_6 = new BlockList();
OUTSIDE_6.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is one on the internet. */
export const isOutside = (ip: string): boolean =>
  isIP(ip) === 4
    ? !INSIDE.check(ip, "ipv4")
    : isIP(ip) === 6 && OUTSIDE_6.check(ip, "ipv6") && !INSIDE.check(ip, "ipv6");

/**
 * Reads an address that somebody typed.
 * @throws OutsideRefused for what can never be asked
 */
export function outsideAddress(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol !== "https:") throw new OutsideRefused("Geef een heel adres dat met https:// begint.");
  if (url.username !== "" || url.password !== "")
    throw new OutsideRefused("In het adres mag geen naam of wachtwoord staan.");
  const host = hostOf(url);
  if (isIP(host) !== 0 ? !isOutside(host) : !host.includes("."))
    throw new OutsideRefused("Dit adres is alleen binnen een eigen netwerk te bereiken.");
  return url;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/**
 * Looks a name up and hands on what was checked: the connection asks no second time.
 * @param ask who knows what a name means; the machine itself unless told
 */
export const checked =
  (ask: (name: string, options: LookupAllOptions) => Promise<LookupAddress[]> = lookUp): LookupFunction =>
  (name, options, done) => {
    ask(name, { ...options, all: true }).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every((it) => isOutside(it.address)))
          done(new OutsideRefused("Dit adres leidt naar een eigen netwerk; daar gaat niets heen."), "", 4);
        else if (options.all) done(null, found);
        else done(null, first.address, first.family);
      },
      () => {
        done(new OutsideRefused("De naam in het adres bestaat niet, of is nu niet te vinden."), "", 4);
      },
    );
  };

/**
 * Sends something to an address outside.
 * @throws OutsideRefused when it may not be asked, or does not answer as it should
 */
export const fetchOutside: Outside = (address, question) =>
  Promise.resolve().then(() => send(outsideAddress(address), question, MOST_BYTES, checked()));

/**
 * Reads what stands at an address outside.
 * @throws OutsideRefused as `fetchOutside` does
 */
export const readOutside: ReadsOutside = (address, mostBytes) =>
  Promise.resolve().then(() => send(outsideAddress(address), null, mostBytes, checked()));

/** For tests alone: the same, to this machine and without encryption. */
export const fetchHere: Outside = (address, question) => send(new URL(address), question, MOST_BYTES);

function send(
  url: URL,
  question: Question | null,
  mostBytes: number,
  lookup?: LookupFunction,
): Promise<Read> {
  const ask = url.protocol === "https:" ? askSafe : askPlain;
  const { body = "", headers = {} } = question ?? {};
  return new Promise((resolve, reject) => {
    const request = ask(url, {
      method: question ? "POST" : "GET",
      headers: {
        ...headers,
        ...(question && { "Content-Length": String(Buffer.byteLength(body)) }),
        "User-Agent": "Vliegwiel",
      },
      // No connection is kept for the next one: that would go where this one was checked for.
      agent: false,
      signal: AbortSignal.timeout(MOST_MS),
      ...(lookup && { lookup }),
    });
    request.on("error", (error) => {
      reject(reasonOf(error));
    });
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      const parts: Buffer[] = [];
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
        if (bytes > mostBytes) request.destroy(new OutsideRefused("Het antwoord is te groot."));
        else parts.push(part);
      });
      response.on("error", (error) => {
        reject(reasonOf(error));
      });
      response.on("end", () => {
        if (status >= 300 && status < 400)
          reject(new OutsideRefused("Het adres verwijst door; dat wordt niet gevolgd."));
        else resolve({ status, headers: response.headers, text: Buffer.concat(parts).toString("utf8") });
      });
    });
    request.end(body);
  });
}

function reasonOf(error: Error): OutsideRefused {
  if (error instanceof OutsideRefused) return error;
  if (error.name === "AbortError" || error.name === "TimeoutError")
    return new OutsideRefused(`Het adres antwoordde niet binnen ${MOST_MS / 1_000} seconden.`);
  return new OutsideRefused("De verbinding is niet gelukt of afgebroken.", { cause: error });
}
