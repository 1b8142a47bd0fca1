/// <reference lib="dom" />
/** Tells beneath a field what is there already and looks like what stands in it, when one stops typing for a moment. */
import type { AlikeFound } from "../alike.tsx";

const WAIT_MS = 400;
/** Less says nothing of what it is about. */
const LEAST = 4;
/** More is no hint any more. */
const MOST = 5;

for (const place of document.querySelectorAll<HTMLElement>("[data-alike]")) {
  const input = document.getElementById(place.dataset.alike ?? "");
  if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) tellBeneath(input, place);
}

function tellBeneath(input: HTMLInputElement | HTMLTextAreaElement, place: HTMLElement): void {
  let waiting = 0;
  let asking = new AbortController();
  let told = "";
  place.className = "alike";
  place.setAttribute("role", "status");
  input.after(place);
  place.hidden = false;

  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const text = input.value.trim();
    const found = text.length < LEAST ? [] : await foundAt(place.dataset.at ?? "", text, asking.signal);
    // What is told already is not read out again at each letter.
    const now = JSON.stringify(found);
    if (now === told) return;
    told = now;
    place.replaceChildren(...(found.length === 0 ? [] : [words(found.length), list(found)]));
  };

  input.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      // Without an answer the form tells it when it is looked through.
      ask().catch(() => undefined);
    }, WAIT_MS);
  });
}

/** Throws when there is no answer, or when somebody typed on meanwhile. */
async function foundAt(address: string, text: string, signal: AbortSignal): Promise<AlikeFound[]> {
  const answer = await fetch(`${address}?${new URLSearchParams({ tekst: text }).toString()}`, { signal });
  if (!answer.ok) return [];
  return ((await answer.json()) as { resultaten: AlikeFound[] }).resultaten;
}

function words(count: number): HTMLElement {
  const line = document.createElement("p");
  line.textContent =
    count > MOST
      ? `Dit lijkt op ${count} dingen die er al staan, zoals:`
      : "Dit lijkt op wat er al staat. Is het hetzelfde, voeg het dan niet nog eens toe:";
  return line;
}

function list(found: readonly AlikeFound[]): HTMLElement {
  const items = document.createElement("ul");
  for (const { naam, adres, toelichting } of found.slice(0, MOST)) {
    const link = document.createElement("a");
    link.href = adres;
    // What was typed stays in this one.
    link.target = "_blank";
    link.textContent = naam;
    const item = document.createElement("li");
    item.append(link, ` (${toelichting}; opent in een nieuw tabblad)`);
    items.append(item);
  }
  return items;
}
