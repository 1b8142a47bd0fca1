import { isFunctionWord } from "./soft-words.ts";

/**
 * Words that compounds of the public sector are made of. The register's titles alone are too few to learn
 * them all; everything else the lexicon learns from the texts it is given.
 */
const BUILDING_BLOCKS = `advies afval afvalstoffen afvalwater ambulance arbeid archeologie archief archieven basis bedrijf
  bedrijven bedrijfsvoering beheer belasting belastingen beleid bereikbaarheid bescherming bestrijding bestuur bewaking
  bibliotheek bodem bouw brandweer buurt bus centrum collectief contract controle coordinatie crematoria crisis cultuur
  data dienst diensten dier digitaal domein duin economie energie erfgoed fiets fonds functie gas gebied gebouw gegevens
  geneeskunde geweld gezin gezondheid gezondheidszorg gladheid grond grondstoffen haven havens heffing historie hulp
  hulpverlening huis huisvesting huishouden huisvuil ict industrie informatie inkomen inkoop inspectie inwoner inzameling
  jacht jeugd jongeren kamer kantoor keten klimaat krediet kredietverlening kunst kwaliteit landbouw landschap leer leerling
  leerlingen leerplicht lijn lucht maatschappij markt mest milieu mobiliteit monument monumenten muziek muskusratten natuur
  nazorg net netwerk nood onderhoud ondernemer onderwijs onderzoek ontwikkeling opvang ouderen overlast park parkeer
  parkeren participatie partner personeel plan plassen plein politie post preventie proces product publiek
  raad radio ramp recht recreatie regio register reiniging rekening riool riolering ruimte schade schap schaps school
  schuld schuldhulp service slib sociaal sport stad stads staf stof stoffen stort stortplaats straat streek structuur
  tarief taxi techniek terrein theater toezicht tuin tunnel uitvoering vaart varen vastgoed veiligheid vergunning verkeer
  verlichting verwerking verwijdering vervoer verzekering verzuim voer voertuig voorziening vrijwilligers vuil vuilnis
  waarde water wateren waterkwaliteit waterschap weg wegen welstand welzijn werk werkgevers werkgever werkplaats
  werkvoorziening wet wonen woning woningen zaak zaken zee zorg zuivering zwem`;

/** Linking sounds between the parts of a Dutch compound: gezondheid-s-dienst, zon-ne-, boek-en-. */
const LINKS = ["", "s", "e", "en"] as const;

const SHORTEST = 4;
const MOST_PARTS = 5;

/** Takes Dutch compounds apart: `bedrijfsafvalstoffen` is made of `bedrijf`, `afval` and `stoffen`. */
export interface Compounds {
  /** The parts of a compound in order, or nothing when it is none. */
  split: (form: string) => readonly string[];
}

/**
 * Learns the lexicon from the words of the texts themselves.
 * @param counts the words, with how many records carry each by itself
 * @param names words of place names: neither taken apart nor part of anything
 */
export function learnCompounds(
  counts: Iterable<readonly [string, number]>,
  names: ReadonlySet<string>,
): Compounds {
  const parts = new Set(BUILDING_BLOCKS.split(/\s+/u).filter(Boolean));
  for (const [form, count] of counts)
    if (
      count >= 2 &&
      form.length >= SHORTEST &&
      !names.has(form) &&
      !isFunctionWord(form) &&
      !PLACE_PARTS.has(form)
    )
      parts.add(form);
  const isPart = (form: string): boolean => parts.has(form);

  /** The split with the fewest parts; among equals the one whose first part is longest. */
  const best = (rest: string, room: number): readonly string[] | null => {
    if (isPart(rest)) return [rest];
    if (room === 1) return null;
    let found: readonly string[] | null = null;
    for (let end = rest.length - 3; end >= 3; end--) {
      const part = rest.slice(0, end);
      if (!isPart(part)) continue;
      for (const link of LINKS) {
        if (!rest.startsWith(link, end)) continue;
        const tail = best(rest.slice(end + link.length), Math.min(room, found?.length ?? room) - 1);
        if (tail && (!found || tail.length + 1 < found.length)) found = [part, ...tail];
      }
    }
    return found;
  };

  /** A known compound may be a part too; its own parts count as well. */
  const takeApart = (form: string): readonly string[] => {
    if (form.length < 7 || form.length > 60 || names.has(form) || /\d/.test(form)) return [];
    let parts: readonly string[] | null = null;
    for (let end = form.length - 3; end >= 3; end--) {
      const part = form.slice(0, end);
      if (!isPart(part)) continue;
      for (const link of LINKS) {
        if (!form.startsWith(link, end)) continue;
        const tail = best(
          form.slice(end + link.length),
          Math.min(MOST_PARTS, parts?.length ?? MOST_PARTS) - 1,
        );
        if (tail && (!parts || tail.length + 1 < parts.length)) parts = [part, ...tail];
      }
    }
    return parts ?? [];
  };

  const split = (form: string): readonly string[] => {
    const parts = takeApart(form);
    if (parts.length === 0) return NO_PARTS;
    return parts.flatMap((part) => {
      const inner = takeApart(part);
      return inner.length > 1 ? inner : [part];
    });
  };
  return { split };
}

const NO_PARTS: readonly string[] = [];

/** Words that mostly end place names; learned from texts they would cut Bommelerwaard and Parkstad in two. */
const PLACE_PARTS = new Set(
  `noord oost zuid west midden noordoost noordwest zuidoost zuidwest noorden oosten zuiden westen land landen waard
  streek meer veen dorp burg berg dijk drecht dal hoven hout kerk mond rijn maas ijssel lek waal amstel eems vecht berk
  heide holland brabant friesland gelderland vallei plas polder hart`.split(/\s+/u),
);
