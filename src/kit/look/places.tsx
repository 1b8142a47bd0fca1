import type { MenuItem } from "../menu.ts";
import type { Building, View } from "../room.ts";

/** Where the menu says a page stands: its section, and the places in that section that this page leads to. */
export interface Standing {
  item: MenuItem;
  /** The section's own page first; empty where it is all there is. */
  places: { label: string; href: string; current: boolean }[];
}

/** Finds the section of a page; null for what stands in none, as the pages about the site. */
export function standingOf({ menu, places }: Pick<Building, "menu" | "places">, view: View): Standing | null {
  const item = menu.find(
    (it) =>
      isAt(view, it.path) ||
      places.some(({ under, path }) => under === it.path && typeof path === "string" && isAt(view, path)),
  );
  if (!item) return null;
  const led = places.flatMap(({ under, label, path }) => {
    if (under !== item.path) return [];
    const href = typeof path === "string" ? view.link(path) : path(view);
    return href === null ? [] : [{ label, href }];
  });
  if (led.length === 0) return { item, places: [] };
  const all = [{ label: item.start ?? item.label, href: view.link(item.path) }, ...led];
  // A page stands at the place with the longest address that its own goes on from; of two alike at the fuller one.
  const at = all
    .filter((it) => isAt(view, pathOf(it.href)))
    .reverse()
    .sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  return { item, places: all.map((it) => ({ ...it, current: it === at })) };
}

/** The places of the section, as a second row under the menu; on a phone one line that says where one is and opens. */
export const Places = ({ standing: { item, places }, view }: { standing: Standing; view: View }) => {
  if (places.length === 0) return null;
  const at = places.find((it) => it.current);
  return (
    <nav class="places" aria-label={`Binnen ${item.label}`}>
      <details class="frame unfolds">
        <summary>
          {item.label}
          {at && `: ${at.label}`}
        </summary>
        <ul>
          {places.map(({ label, href, current }) => (
            <li>
              <a href={href} aria-current={current ? currentIn(view, pathOf(href)) : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
};

/** The page itself, or what it is part of. */
export const currentIn = (view: View, path: string) => (view.path === path ? "page" : "true");

const isAt = (view: View, path: string): boolean => view.path === path || view.path.startsWith(`${path}/`);
const pathOf = (href: string): string => href.split("?", 1)[0] ?? href;
const lengthOf = ({ href }: { href: string }): number => pathOf(href).length;
