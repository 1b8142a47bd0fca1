/**
 * What the acts ask before an arrangement, a covenant, a service agreement or a foundation is there, changes or ends: who
 * does it and on what ground. Review it as a table. The order of steps and their days are made in the room that plans.
 */
import { type Chapter, chapterOf } from "./circles.ts";
import {
  AANBESTEDINGSWET,
  BW_2,
  GEMEENTEWET,
  PROVINCIEWET,
  type Rule,
  rulesOf,
  WATERSCHAPSWET,
  WGR,
  WOO,
} from "./rule.ts";

/**
 * Where the step stands. `treffen`: in the article on making of each chapter, at these paragraphs. `regeling`: in
 * articles 8 to 26, that hold in the other chapters by an article there. Null: at one place for everyone.
 */
export type StepLaw = { in: "treffen"; at: string } | { in: "regeling" } | null;

const wgr = rulesOf("stap", WGR);
const making = (id: string, at: string, says: string, more = "") =>
  wgr(id, `Wgr, artikel 1, ${at}`, says, { in: "treffen", at }, { source: `${WGR.source}${more}` });
const general = (id: string, at: string, says: string, more = "") =>
  wgr(id, `Wgr, artikel ${at}`, says, { in: "regeling" }, { source: `${WGR.source}${more}` });
const wgrAnywhere = (id: string, at: string, says: string) => wgr(id, `Wgr, artikel ${at}`, says, null);

const gemeente = rulesOf("stap", { ...GEMEENTEWET, participants: ["gemeente"] });
const provincie = rulesOf("stap", { ...PROVINCIEWET, participants: ["provincie"] });
const waterschap = rulesOf("stap", { ...WATERSCHAPSWET, participants: ["waterschap"] });
const bw = rulesOf("stap", BW_2);
const unread = (source: string) => rulesOf("stap", { source });

const REFUSING = "Weigeren kan alleen bij strijd met het recht of het algemeen belang.";
const WISHES =
  "Het besluit wordt pas genomen nadat een ontwerpbesluit naar {council} is gestuurd, met de kans om wensen en bedenkingen te geven. De wet noemt daarvoor geen aantal weken.";
const CONTRACTING = "besluit tot overeenkomsten en andere privaatrechtelijke rechtshandelingen.";
const FAR_REACHING =
  "Kan het besluit ingrijpende gevolgen hebben, dan zijn eerst wensen en bedenkingen van {council} mogelijk. De wet noemt daarvoor geen aantal weken.";

export const STEP_LAW = {
  ontwerp: making(
    "regeling-ontwerpen",
    "eerste en tweede lid",
    "De deelnemers maken samen een ontwerp van het besluit, met de tekst van de regeling.",
  ),
  toezenden: making(
    "ontwerp-naar-raad",
    "tweede lid",
    "Het ontwerp gaat naar {council} van elke deelnemer. Treffen gekozen besturen de regeling mee, dan vraagt de wet dat niet.",
  ),
  zienswijze: making(
    "zienswijze-regeling",
    "derde lid",
    "Binnen acht weken na de ontvangst van het ontwerp is een zienswijze van {council} mogelijk. Een reces verlengt die tijd niet. Geen zienswijze? Dan volgt daarover zo snel mogelijk bericht van {council}.",
    " Alleen artikel 1 zegt dat de acht weken na de ontvangst beginnen; in de andere hoofdstukken staat geen begin, en rekenen wij ook vanaf de ontvangst.",
  ),
  vaststellen: making(
    "zienswijzen-wegen",
    "derde en vierde lid",
    "De deelnemers wegen de zienswijzen en maken de tekst af waarvoor toestemming wordt gevraagd.",
    " Als aparte stap staat dit niet in de wet: het volgt uit de zienswijze ervoor en de toestemming erna.",
  ),
  toestemming: making(
    "toestemming-regeling",
    "vierde lid",
    `Het eigen dagelijks bestuur heeft toestemming van {council} nodig. ${REFUSING}`,
  ),
  raadsbesluit: making(
    "raad-besluit-mee",
    "eerste en tweede lid",
    "Hier is de deelname van {council} zelf. Het besluit is daarom ook aan {council}, zonder zienswijze.",
  ),
  besluit: making(
    "regeling-treffen",
    "eerste, vierde en vijfde lid",
    "Elke deelnemer besluit voor de eigen bevoegdheid, en pas na de toestemming. Ook wijzigen, toetreden en uittreden is een besluit van de deelnemer zelf.",
  ),
  meerderheid: general(
    "meerderheid",
    "9, eerste lid",
    "De regeling zegt hoe zij verandert. Staat daarin dat een meerderheid genoeg is, dan is het besluit er als zoveel deelnemers hebben besloten. Zonder die bepaling besluiten alle deelnemers.",
    " De wet noemt geen meerderheid; dat de regeling er een kan vragen, is uitleg, waarover verschillend wordt gedacht.",
  ),
  toelaten: general(
    "toelaten",
    "9, eerste lid",
    "De regeling zegt hoe een nieuwe deelnemer toetreedt en wie daarover besluit.",
  ),
  mededelen: general(
    "uittreden-mededelen",
    "9, eerste lid",
    "Uittreden is een besluit van wie uittreedt: de anderen hoeven niet in te stemmen. De voorwaarden, zoals een opzegtermijn, staan in de regeling.",
    " Aan wie het ontwerp van een uittreding moet worden gestuurd zegt de wet niet precies; wij houden het op de raad van wie uittreedt.",
  ),
  gevolgen: general(
    "uittreden-gevolgen",
    "9, eerste lid",
    "De regeling zegt wat de gevolgen van een uittreding zijn, ook voor het vermogen. Die worden nu uitgerekend en verdeeld.",
  ),
  opheffen: wgr(
    "regeling-opheffen",
    "Wgr, artikel 1, vijfde lid, en artikel 9, eerste lid",
    "De regeling zegt hoe zij wordt opgeheven. De acht weken en de toestemming staan in de wet niet bij opheffen; veel regelingen vragen ze zelf.",
    null,
  ),
  vereffenen: general(
    "vereffenen",
    "9, tweede en derde lid",
    "Het vermogen wordt verdeeld zoals de regeling zegt. De rechtspersoon blijft bestaan zolang dat duurt.",
  ),
  bekendmaken: general(
    "bekendmaken",
    "26, eerste en vierde lid",
    "Eén bestuur maakt het besluit voor alle deelnemers bekend: het bestuur dat de regeling aanwijst, of anders dat van de plaats van vestiging.",
  ),
  registreren: general(
    "registreren",
    "26, tweede en vierde lid, en artikel 136",
    "De gegevens komen in het register van gemeenschappelijke regelingen. De wet noemt geen aantal dagen.",
  ),
  inwerking: general(
    "inwerking",
    "26, derde en vierde lid",
    "Het besluit werkt vanaf de dag die erin staat, en nooit voordat het bekend is gemaakt.",
  ),
  alleenColleges: general(
    "bvo-alleen-colleges",
    "8, derde lid",
    "Aan een bedrijfsvoeringsorganisatie doen alleen dagelijkse besturen mee, zoals het college.",
  ),
  openbaarLichaam: wgrAnywhere(
    "ander-openbaar-lichaam",
    "93, onder a, en artikel 95",
    "Ook een ander openbaar lichaam kan meedoen, als het daartoe bevoegd is.",
  ),
  gemachtigd: wgrAnywhere(
    "rechtspersoon-gemachtigd",
    "93, onder b",
    "Een stichting of andere rechtspersoon kan alleen meedoen als een koninklijk besluit in de Staatscourant het bestuur daartoe machtigt.",
  ),
  rijk: wgrAnywhere(
    "rijk-doet-mee",
    "94, eerste lid",
    "Het Rijk doet mee bij besluit van de minister, dat ook de gevolgen regelt.",
  ),
  voorhang: wgrAnywhere(
    "rijk-voorhang",
    "94, tweede lid",
    "Het besluit van de minister ligt vier weken bij de Eerste en de Tweede Kamer. Daarna kan het in werking treden, tenzij een Kamer of een vijfde van haar leden een wet wil.",
  ),
  inlichtenGemeente: gemeente(
    "raad-inlichten-gemeente",
    "Gemeentewet, artikel 169, tweede lid",
    "Het college geeft de raad alle inlichtingen die hij nodig heeft.",
    null,
  ),
  inlichtenProvincie: provincie(
    "raad-inlichten-provincie",
    "Provinciewet, artikel 167, tweede lid",
    "Gedeputeerde Staten geven Provinciale Staten alle inlichtingen die zij nodig hebben.",
    null,
  ),
  vooraf: gemeente("raad-vooraf-gemeente", "Gemeentewet, artikel 169, vierde lid", FAR_REACHING, null),
  voorafProvincie: provincie(
    "raad-vooraf-provincie",
    "Provinciewet, artikel 167, vierde lid",
    FAR_REACHING,
    null,
  ),
  stichtingRaad: gemeente("stichting-raad-gemeente", "Gemeentewet, artikel 160, tweede lid", WISHES, null),
  stichtingRaadProvincie: provincie(
    "stichting-raad-provincie",
    "Provinciewet, artikel 158, tweede lid",
    WISHES,
    null,
  ),
  stichtingRaadLichaam: wgrAnywhere(
    "stichting-raad-lichaam",
    "31a, tweede lid",
    "Het besluit wordt pas genomen nadat de raden van de deelnemers een ontwerpbesluit kregen en wensen en bedenkingen konden geven. De regeling moet deelnemen in een stichting mogelijk maken.",
  ),
  afspraakMaken: unread("Boek 6 van het Burgerlijk Wetboek is niet gelezen.")(
    "afspraak-maken",
    "Burgerlijk Wetboek, boek 6, artikel 217",
    "Een afspraak ontstaat doordat partijen een voorstel aanvaarden. Zij geldt vanaf de dag die erin staat.",
    null,
  ),
  afspraakGemeente: gemeente(
    "afspraak-gemeente",
    "Gemeentewet, artikel 160, eerste lid, onder d",
    `Het college ${CONTRACTING}`,
    null,
  ),
  afspraakProvincie: provincie(
    "afspraak-provincie",
    "Provinciewet, artikel 158, eerste lid, onder d",
    `Het college van Gedeputeerde Staten ${CONTRACTING}`,
    null,
  ),
  afspraakWaterschap: waterschap(
    "afspraak-waterschap",
    "Waterschapswet, artikel 83 en 84",
    "Het dagelijks bestuur besluit, voor zover het algemeen bestuur dat heeft overgedragen.",
    null,
  ),
  afspraakLichaam: wgrAnywhere(
    "afspraak-lichaam",
    "33b, eerste lid, onder d",
    `Het dagelijks bestuur van het openbaar lichaam ${CONTRACTING}`,
  ),
  afspraakRijk: unread("De Comptabiliteitswet 2016 is niet gelezen.")(
    "afspraak-rijk",
    "Comptabiliteitswet 2016",
    "Voor het Rijk besluit en tekent de minister.",
    null,
  ),
  afspraakRechtspersoon: bw(
    "afspraak-rechtspersoon",
    "Burgerlijk Wetboek, boek 2, artikel 291",
    "Voor een stichting besluit haar bestuur; de statuten kunnen grenzen stellen.",
    null,
  ),
  tekenenGemeente: gemeente(
    "tekenen-gemeente",
    "Gemeentewet, artikel 171",
    "De burgemeester tekent voor de gemeente, of wie hij dat opdraagt.",
    null,
  ),
  tekenenProvincie: provincie(
    "tekenen-provincie",
    "Provinciewet, artikel 176",
    "De commissaris van de Koning tekent voor de provincie, of wie hij dat opdraagt.",
    null,
  ),
  tekenenWaterschap: waterschap(
    "tekenen-waterschap",
    "Waterschapswet, artikel 95",
    "De voorzitter tekent voor het waterschap.",
    null,
  ),
  tekenenLichaam: wgrAnywhere(
    "tekenen-lichaam",
    "33d",
    "De voorzitter tekent voor het openbaar lichaam, of wie hij dat opdraagt.",
  ),
  tekenenRechtspersoon: bw(
    "tekenen-rechtspersoon",
    "Burgerlijk Wetboek, boek 2, artikel 292",
    "Het bestuur tekent voor de stichting, of wie volgens de statuten mag.",
    null,
  ),
  inkoop: rulesOf("stap", AANBESTEDINGSWET)(
    "inkoop",
    "Aanbestedingswet 2012, artikel 2.24a, 2.24b en 2.24c",
    "Wie diensten afneemt, gaat na of dat zonder aanbesteding mag: van een organisatie waarop men toezicht houdt zoals op de eigen diensten, of in een samenwerking tussen overheden alleen.",
    null,
  ),
  openbaar: rulesOf("stap", WOO)(
    "afspraak-openbaar",
    "Wet open overheid, artikel 3.1",
    "Elk bestuursorgaan maakt de afspraak uit eigen beweging openbaar, als dat zonder te veel moeite kan en niets zich ertegen verzet.",
    null,
    {
      source: `${WOO.source} De soort convenanten van artikel 3.3 staat in die tekst nog niet: dat deel geldt nog niet.`,
    },
  ),
  akte: bw(
    "stichting-akte",
    "Burgerlijk Wetboek, boek 2, artikel 286",
    "Een stichting ontstaat door een akte bij de notaris, met de statuten erin.",
    null,
  ),
  statuten: bw(
    "stichting-statuten-wijzigen",
    "Burgerlijk Wetboek, boek 2, artikel 293",
    "Statuten veranderen alleen als de statuten dat toelaten, en bij notariële akte.",
    null,
  ),
  handelsregister: bw(
    "stichting-inschrijven",
    "Burgerlijk Wetboek, boek 2, artikel 289",
    "De bestuurders schrijven de stichting in bij het handelsregister en leggen de akte daar neer. Tot dan zijn zij zelf mee aansprakelijk.",
    null,
  ),
  ontbinden: unread("Artikel 19 van boek 2 is niet gelezen.")(
    "stichting-ontbinden",
    "Burgerlijk Wetboek, boek 2, artikel 19",
    "Een stichting eindigt zoals haar statuten zeggen; daarna wordt het vermogen vereffend.",
    null,
  ),
} as const;
export type StepRuleName = keyof typeof STEP_LAW;

/** The rule as it stands for these participants: with the article of their own chapter. */
export function stepRule(name: StepRuleName, kinds: readonly string[]): Rule<"stap"> {
  const rule: Rule<"stap"> = STEP_LAW[name];
  const chapter = chapterOf(kinds);
  return chapter === null ? rule : { ...rule, article: articleIn(rule, chapter) };
}

function articleIn({ value, article }: Rule<"stap">, { making: at, applies }: Chapter): string {
  if (value?.in === "treffen") return `Wgr, artikel ${at}, ${value.at}`;
  return value?.in === "regeling" && applies !== null ? `${article} (met artikel ${applies})` : article;
}
