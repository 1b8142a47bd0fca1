/** A browser without a screen, for tests: keeps cookies, follows a log-in to the provider and back, fills in forms. */
import type { Hono } from "hono";

const HOME = "http://localhost";

export class Visitor {
  readonly #app: Hono;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(app: Hono) {
    this.#app = app;
  }

  /** One question, with the cookies of that place; no redirect is followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, HOME);
    const jar = this.#jar(url.origin);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set("Cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const asked = { ...init, headers, redirect: "manual" as const };
    const response =
      // eslint-disable-next-line no-restricted-globals -- the provider of the test, on this machine
      url.origin === HOME ? await this.#app.request(url.href, asked) : await fetch(url.href, asked);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...rules] = cookie.split("; ");
      const [name = "", ...value] = pair.split("=");
      if (rules.some((it) => /^max-age=0$/i.test(it)) || value.join("=") === "") jar.delete(name);
      else jar.set(name, value.join("="));
    }
    return response;
  }

  /** A page, wherever redirects lead. */
  async open(
    address: string,
    init: RequestInit = {},
  ): Promise<{ status: number; path: string; html: string }> {
    let url = new URL(address, HOME);
    let response = await this.ask(url.href, init);
    for (let step = 0; step < 12; step++) {
      const to = response.headers.get("Location");
      if (to === null)
        return { status: response.status, path: url.pathname + url.search, html: await response.text() };
      url = new URL(to, url);
      response = await this.ask(url.href);
    }
    throw new Error(`${address} leidt in een kring`);
  }

  /** Fills in the form that is sent to `action` on a page, and sends it as a browser does. */
  async send(
    page: string,
    action: string,
    fields: Record<string, string | File> = {},
    hidden: Record<string, string> = {},
  ): Promise<{ status: number; path: string; html: string }> {
    return this.#post(await this.#formOn(page, action), action, { ...fields, ...hidden });
  }

  /** Sends the same form of one page at once, filled in in different ways: as who has it open twice. */
  async sendAtOnce(page: string, action: string, ...each: Record<string, string>[]) {
    const form = await this.#formOn(page, action);
    return Promise.all(each.map((fields) => this.#post(form, action, fields)));
  }

  async #formOn(page: string, action: string): Promise<string> {
    const { html } = await this.open(page);
    const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
      ([, to = ""]) => to.replaceAll("&amp;", "&") === action,
    );
    if (!form) throw new Error(`${page} heeft geen formulier naar ${action}`);
    return form[2] ?? "";
  }

  /** Sends to an address for which no page has a form: with the token of the form to log out. */
  async force(
    action: string,
    fields: Record<string, string | File> = {},
  ): Promise<{ status: number; html: string }> {
    return this.#post((await this.open("/mijn-werk")).html, action, fields);
  }

  /** Sends these fields and nothing else, as a page that stood open for long. */
  post(action: string, fields: Record<string, string | File>) {
    return this.#post("", action, fields);
  }

  #post(form: string, action: string, fields: Record<string, string | File>) {
    const body = new FormData();
    for (const [, name = "", value = ""] of form.matchAll(
      /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
    ))
      body.set(name, value);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return this.open(action, {
      method: "POST",
      body,
      headers: { Origin: HOME, "Sec-Fetch-Site": "same-origin" },
    });
  }

  cookie(name: string): string | undefined {
    return this.#jar(HOME).get(name);
  }

  setCookie(name: string, value: string): void {
    this.#jar(HOME).set(name, value);
  }

  #jar(origin: string): Map<string, string> {
    const known = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, known);
    return known;
  }
}
