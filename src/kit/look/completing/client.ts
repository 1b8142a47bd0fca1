/// <reference lib="dom" />
/**
 * Offers names while one types, as the combobox of ARIA 1.2: arrows walk through the list, Enter takes a name, Escape
 * closes it, and a status says how many there are. The field is an ordinary one without it.
 */
interface Offer {
  naam: string;
  /** What the field is to hold. */
  invullen: string;
  /** "Gemeente" */
  toelichting: string;
  code?: string;
  /** Its page. */
  adres: string;
}

const WAIT_MS = 150;
/** One letter begins too much. */
const LEAST = 2;

for (const [index, input] of document.querySelectorAll<HTMLInputElement>("input[data-completes]").entries())
  complete(input, `aanvullingen-${index}`);

function complete(input: HTMLInputElement, id: string): void {
  const list = document.createElement("ul");
  list.id = id;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Namen om uit te kiezen");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "alleen-hoorbaar";
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);

  let offers: Offer[] = [];
  let chosen = -1;
  let waiting = 0;
  let asking = new AbortController();

  const choose = (index: number): void => {
    chosen = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = list.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    window.clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const take = (offer: Offer): void => {
    close();
    if (input.dataset.opens !== undefined) {
      window.location.assign(offer.adres);
      return;
    }
    input.value = `${before(input)}${withoutComma(input, offer)}`;
    status.textContent = "";
  };
  const show = (found: Offer[]): void => {
    offers = found;
    list.replaceChildren(...found.map((it, at) => optionFor(it, `${id}-${at}`)));
    for (const [at, option] of [...list.children].entries())
      option.addEventListener("click", () => {
        const offer = offers[at];
        if (offer) take(offer);
      });
    choose(-1);
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent =
      found.length === 0
        ? "Geen namen die zo beginnen."
        : `${found.length === 1 ? "1 naam" : `${found.length} namen`}; kies met de pijltjes en Enter.`;
  };
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    // Without an answer it is a field to type in.
    const found = await offersAt(addressFor(input), signal).catch(() => null);
    if (found && document.activeElement === input) show(found);
  };

  close();
  input.addEventListener("input", () => {
    window.clearTimeout(waiting);
    if (typedIn(input).length < LEAST) close();
    else waiting = window.setTimeout(() => void ask(), WAIT_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const offer = offers[chosen];
    if (event.key === "ArrowDown") choose(chosen + 1 < offers.length ? chosen + 1 : -1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? offers.length - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && offer) take(offer);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  // Pressing a name must not take the focus from the field, which would close the list before the click.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
  });
}

/** Throws when there is no answer, or when somebody typed on meanwhile. */
async function offersAt(address: string, signal: AbortSignal): Promise<Offer[] | null> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) return null;
  return ((await answer.json()) as { resultaten: Offer[] }).resultaten;
}

function optionFor({ naam, toelichting }: Offer, id: string): HTMLElement {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.append(naam);
  // "Gemeente Groningen" says it already.
  if (naam.startsWith(toelichting)) return option;
  const kind = document.createElement("small");
  kind.textContent = toelichting;
  option.append(" ", kind);
  return option;
}

/** What stands before the name that is being typed. */
const before = (input: HTMLInputElement): string =>
  input.dataset.several === undefined ? "" : (/^.*,\s*/.exec(input.value)?.[0] ?? "");

const typedIn = (input: HTMLInputElement): string => input.value.slice(before(input).length).trim();

/** Between names stand commas: a name that has one is written as its code. */
const withoutComma = (input: HTMLInputElement, { invullen, code }: Offer): string =>
  input.dataset.several !== undefined && invullen.includes(",") ? (code ?? invullen) : invullen;

/** Of the day that the form is about. */
function addressFor(input: HTMLInputElement): string {
  const address = new URL(input.dataset.completes ?? "", window.location.href);
  address.searchParams.set("zoek", typedIn(input));
  const day = input.form?.elements.namedItem("geldigOp");
  if (day instanceof HTMLInputElement && day.value !== "") address.searchParams.set("geldigOp", day.value);
  return address.href;
}
