/// <reference lib="dom" />

/** Shows what a script can do with a page: pass it on by the device, copy its link or its picture, print it. */
const row = document.querySelector(".share");

if (row) {
  const parts = (name: string) => document.querySelectorAll<HTMLElement>(`[data-share="${name}"]`);
  const part = (name: string) => parts(name)[0];
  const status = row.querySelector("[role=status]");
  /** Lets a part work, wherever it stands: it was hidden for who has no scripts. */
  const offer = (name: string, act: () => void) => {
    for (const button of parts(name)) {
      button.hidden = false;
      button.onclick = act;
    }
  };
  const copy = (text: string, said: string) => () => {
    navigator.clipboard.writeText(text).then(
      () => status && (status.textContent = said),
      () => status && (status.textContent = "Kopiëren lukte niet."),
    );
  };
  const link = location.href;
  const code = row.querySelector<HTMLTextAreaElement>('[data-share="code"]');
  const host = part("host");
  if (code && host) {
    // The browser knows where we are; the server was not told.
    code.value = code.value.replace('src="/', `src="${location.origin}/`);
    host.hidden = true;
  }
  offer("print", () => {
    print();
  });
  // Both exist on protected connections only.
  if ("share" in navigator)
    offer("device", () => {
      // Who changes their mind has refused nothing.
      navigator.share({ title: document.title, url: link }).catch(() => undefined);
    });
  if ("clipboard" in navigator) {
    offer("copy", copy(link, "Link gekopieerd."));
    if (code) offer("take", copy(code.value, "Gekopieerd."));
    const address = part("address");
    if (address) address.hidden = true;
  }
}
