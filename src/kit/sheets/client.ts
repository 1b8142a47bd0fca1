/// <reference lib="dom" />
/** Says that a sheet is being read or stored, from the moment that it is sent. */
for (const form of document.querySelectorAll("form"))
  form.addEventListener("submit", () => {
    for (const busy of document.querySelectorAll<HTMLElement>("[data-busy]")) busy.hidden = false;
  });
