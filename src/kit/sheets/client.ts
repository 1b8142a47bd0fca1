/// <reference lib="dom" />
/** Says that a sheet is being read or stored, from the moment that it is sent, and how far it is. */
const EVERY_MS = 300;

async function showHowFar(busy: HTMLElement): Promise<void> {
  const bar = busy.querySelector("progress");
  const path = busy.dataset.busy ?? "";
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const { procent } = (await answer.json()) as { procent: number | null };
  if (!bar || procent === null) return;
  bar.max = 100;
  bar.value = procent;
  const told = busy.querySelector("[data-percent]");
  if (told) told.textContent = `${procent} %`;
}

for (const form of document.querySelectorAll("form"))
  form.addEventListener("submit", () => {
    for (const busy of document.querySelectorAll<HTMLElement>("[data-busy]")) {
      busy.hidden = false;
      // What cannot be asked is not told: the bar goes on without a number.
      setInterval(() => void showHowFar(busy).catch(() => undefined), EVERY_MS);
    }
  });
