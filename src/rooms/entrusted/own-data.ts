/** What this room keeps about a person: what he was shown of others, day by day. */
import { viewsBy } from "#kit/entries/views.ts";
import type { OwnRows } from "#kit/own-data.ts";
import type { Building } from "#kit/room.ts";

export async function ownData({ primary, kindOf }: Building, person: string): Promise<OwnRows[]> {
  const views = await viewsBy(primary, person);
  return [
    {
      name: "bekeken",
      caption:
        "Wat u bekeek van wat organisaties bijhouden en niet voor iedereen is; hun beheerder ziet dit ook",
      empty: "U bekeek niets wat niet voor iedereen is.",
      rows: views.map((it) => ({
        dag: it.day,
        organisatie: it.organisation,
        wat: kindOf(it.kind).word,
        nummer: it.entry,
      })),
    },
  ];
}
