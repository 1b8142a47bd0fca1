/** The lines about who looked go with what they are about: `remove_entries` takes them, whatever else a side had. */
import { countViews } from "#kit/entries/views.ts";
import type { Parting } from "#kit/takeout/parting.ts";

export const parting: Parting = {
  look: async (db, { organisation, side }) => [
    {
      what: "regels over wie keek in wat u bijhoudt",
      count: (await countViews(db, organisation, [side])).all,
      fate: "goes",
    },
  ],
  part: () => Promise.resolve([]),
};
