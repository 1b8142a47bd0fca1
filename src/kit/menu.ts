/** What leads through the site: the menu, and the places within its sections. */
import type { Reader } from "./reader.ts";
import type { View } from "./room.ts";

export interface MenuItem {
  label: string;
  path: string;
  /** Lower comes first, whatever the order of the rooms. */
  order: number;
  /** The right side holds what one does (search), the left what there is. */
  side?: "right";
  /** What its own page is called among the places of its section; the same unless told. */
  start?: string;
  /** Only for whoever has logged in, has not, or is a guest; then it is there only where one can log in. */
  for?: Reader["kind"];
  /** Stays beside the menu where that is folded: one tap away on a phone. */
  unfolded?: true;
}

/** Somewhere within a section of the menu, that every page of the section leads to. */
export interface Place {
  label: string;
  /** The path of the menu item it stands under; without that item it stands nowhere. */
  under: string;
  /** Lower comes first, whatever the order of the rooms. */
  order: number;
  /** Its path; or its address as seen from a page, null where that page is about nothing that has such a place. */
  path: string | ((view: View) => string | null);
}
