import { SourceRefused } from "#kit/source-refused.ts";

export interface FetchOptions {
  /** Hosts that may be asked, with the port when it is not the usual one. */
  allowedHosts?: readonly string[];
  /** Lets tests ask this machine itself, without encryption. */
  allowLoopback?: boolean;
  /** Milliseconds until the first byte. */
  patience?: number;
}

export const DEFAULT_HOSTS: readonly string[] = ["organisaties.overheid.nl"];

const FIRST_BYTE_MS = 10_000;
/** Once it flows, a pause may last longer: a slow line is no reason to stop. */
const NEXT_BYTE_MS = 60_000;
const MOST_REDIRECTS = 3;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether it is meant as an address: it starts with a scheme such as `https://`. */
export const isAddress = (fileOrUrl: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(fileOrUrl);

/** Asks an allowed address. A redirect is followed only within the same host. */
export async function fetchSource(address: string, options: FetchOptions) {
  const timer = new Patience();
  const patience = options.patience ?? FIRST_BYTE_MS;
  let url = allowed(address, options);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await timer.wait(patience, ask(url, timer.signal));
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null)
      return opened(url, response, timer, patience);
    await response.body?.cancel();
    url = redirected(url, location, options);
  }
  throw new SourceRefused(`${url.host} verwijst steeds door; er komt geen export.`);
}

function opened(url: URL, response: Response, timer: Patience, patience: number) {
  if (response.status !== 200 || response.body === null) {
    void response.body?.cancel();
    throw new SourceRefused(`${url.host} geeft geen export, maar antwoordt met status ${response.status}.`);
  }
  // A compressed answer is unpacked on the way in, so its length says nothing about what we count.
  const length = response.headers.has("content-encoding") ? null : response.headers.get("content-length");
  const total = length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
  return { bytes: body(url, response.body, timer, patience), total };
}

async function* body(url: URL, stream: ReadableStream<Uint8Array>, timer: Patience, patience: number) {
  const reader = stream.getReader();
  try {
    for (let wait = patience; ; wait = Math.max(patience, NEXT_BYTE_MS)) {
      const next = await timer.wait(wait, reader.read()).catch((cause: unknown) => {
        throw cause instanceof SourceRefused ? cause : broken(url, cause);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const ask = (url: URL, signal: AbortSignal): Promise<Response> =>
  fetch(url, { redirect: "manual", signal, headers: { accept: "application/xml, text/xml" } }).catch(
    (cause: unknown) => {
      throw cause instanceof SourceRefused ? cause : broken(url, cause);
    },
  );

const broken = (url: URL, cause: unknown) =>
  new SourceRefused(`De verbinding met ${url.host} is niet gelukt of afgebroken.`, { cause });

function allowed(
  address: string,
  { allowedHosts = DEFAULT_HOSTS, allowLoopback = false }: FetchOptions,
): URL {
  if (!URL.canParse(address)) throw new SourceRefused(`${address} is geen geldig adres.`);
  const url = new URL(address);
  if (url.protocol === "http:" && allowLoopback && LOOPBACK.has(url.hostname)) return url;
  if (url.protocol !== "https:") throw new SourceRefused("De export wordt alleen over https opgehaald.");
  if (!allowedHosts.includes(url.host) || url.username !== "" || url.password !== "")
    throw new SourceRefused(`${url.host} is geen toegestane bron; toegestaan is ${allowedHosts.join(", ")}.`);
  return url;
}

function redirected(from: URL, location: string, options: FetchOptions): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (to === null || to.host !== from.host)
    throw new SourceRefused(`${from.host} verwijst door naar een ander adres; dat wordt niet gevolgd.`);
  return allowed(to.href, options);
}

/** Gives up when nothing comes; only waiting counts, not the time the reader spends on what came. */
class Patience {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;

  async wait<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.controller.abort(
        new SourceRefused(`De bron zweeg ${milliseconds / 1000} seconden; het ophalen is gestopt.`),
      );
    }, milliseconds);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }
}
