import type { Building, View } from "../room.ts";

/** What a page needs to know about the reader's question. */
export function viewOf(building: Building, path: string, query: Record<string, string>): View {
  const edition = building.edition();
  const chosen = query.geldigOp;
  return {
    edition,
    day: chosen ?? edition.day,
    dayChosen: chosen !== undefined,
    path,
    query,
    link: (target, parameters = {}) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(parameters))
        if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
      if (chosen !== undefined && !("geldigOp" in parameters)) search.set("geldigOp", chosen);
      const text = search.toString();
      return text === "" ? target : `${target}?${text}`;
    },
  };
}
