/**
 * Does in a running demo what people do: they log in, ask for a place, give one, invite somebody. So that its database has
 * a row in every table of people. `use-demo.js <address>`.
 */
/* global fetch, URLSearchParams, URL, process */
const [home = ""] = process.argv.slice(2);

/** A browser: keeps its cookies and follows where it is sent. */
function browser() {
  const jar = new Map();
  const ask = async (address, init = {}) => {
    const url = new URL(address, home);
    const own = [...(jar.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Cookie: own, Origin: url.origin, "Sec-Fetch-Site": "same-origin" };
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      jar.set(url.host, (jar.get(url.host) ?? new Map()).set(name, value));
    }
    const to = answer.headers.get("Location");
    if (to !== null) return ask(new URL(to, url));
    if (!answer.ok) throw new Error(`${url.pathname} gaf ${answer.status}`);
    return { url, html: await answer.text() };
  };
  const send = async (page, action, fields) => {
    const { html } = await ask(page);
    const [, token = ""] = /name="_formulier" value="([^"]*)"/.exec(html) ?? [];
    const body = new URLSearchParams({ ...fields, _formulier: token });
    return ask(action(html), { method: "POST", body });
  };
  return { ask, send };
}

async function logIn(role) {
  const it = browser();
  const { url } = await it.ask("/inloggen/proef");
  url.searchParams.set("rol", role);
  await it.ask(url);
  return it;
}

const controller = await logIn("controller-westerwolde");
const VRAAG = "/mijn-werk/plek-vragen";
await controller.send(VRAAG, () => VRAAG, {
  organisatie: "Gemeente Oldambt",
  orgaan: "executive",
  waarom: "Ik werk één dag per week voor Oldambt.",
});
const secretary = await logIn("secretaris-oldambt");
const MANAGE = "/organisaties/gm1895/beheer";
await secretary.send(MANAGE, (html) => /action="([^"]*\/aanvragen\/[^"]*\/geven)"/.exec(html)[1], {
  rol: "reader",
});
await secretary.send(MANAGE, () => `${MANAGE}/nagekeken/executive`, {});
await secretary.send(MANAGE, () => `${MANAGE}/uitnodigingen`, {
  rol: "member",
  orgaan: "executive",
  waaruit: "benoemd bij besluit van het college",
});
await (await logIn("griffier-westerwolde")).ask("/mijn-gegevens");
