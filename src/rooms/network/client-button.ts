/// <reference lib="dom" />

/** A button beside the drawing. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "nl-button nl-button--secondary";
  made.textContent = label;
  made.onclick = act;
  return made;
}
