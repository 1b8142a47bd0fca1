import type { Term } from "../engine/terms.ts";

/** What each part of the score looks at, for readers. */
export const TERM_WORDS: Record<Term, string> = {
  vote: "De regelingen waarin u al zit, stemmen op hun andere deelnemers. Een regeling met meer van uw deelnemers, met minder deelnemers of voor dezelfde taak telt zwaarder.",
  share: "In welk deel van uw regelingen zij ook zit",
  shareInTask: "In welk deel van uw regelingen voor deze taak zij ook zit",
  near: "Hoe dichtbij zij ligt, gemeten tussen de middelpunten",
  nearSmall: "Hoe dichtbij zij ligt, bij taken die meestal met weinig deelnemers worden gedaan",
  nearFree: "Hoe dichtbij een gemeente ligt die de taak nog niet met anderen doet",
  nearAlike: "Hoe dichtbij een gemeente ligt met ongeveer evenveel inwoners",
  province: "Of zij in dezelfde provincie ligt",
  provinceLarge: "Of zij in dezelfde provincie ligt, bij taken die meestal met veel deelnemers worden gedaan",
  region:
    "In welk deel van de indelingen van een wet of afspraak (zoals jeugdregio’s en arbeidsmarktregio’s) zij in dezelfde regio ligt",
  neighbour: "Of zij aan u grenst",
  sameKind: "Of zij net als u een waterschap of een provincie is",
  kindInTask: "Hoe gewoon het is dat een organisatie van haar soort aan deze taak meedoet",
  selfInTask: "In welk deel van alle regelingen voor deze taak zij zelf zit (niet voor gemeenten)",
};
