import { CENTRE, type Claim } from "./claims.ts";

/** A way to get the task done without a new arrangement. */
export interface Alternative {
  code: string;
  name: string;
  /** What it is, in one or two sentences. */
  what: string;
  /** When it fits. */
  fits: readonly string[];
  /** What it costs or asks. */
  costs: readonly Claim[];
}

const TENDERS = {
  title: "Publiek-publieke samenwerking en quasi-inbesteding in Aanbestedingswet geregeld (vhadvocaat.nl)",
  url: "https://vhadvocaat.nl/wijziging-aanbestedingswet/publiek-publieke-samenwerking/",
};
const LIGHT = { title: "Regeling zonder meer (VNG)", url: "https://vng.nl/artikelen/regeling-zonder-meer" };

/** The ways that always stand beside cooperating in an arrangement, lightest promise to others first. */
export const ALTERNATIVES: readonly Alternative[] = [
  {
    code: "alleen",
    name: "Alleen doen",
    what: "De gemeente doet het werk zelf, met eigen mensen en eigen geld.",
    fits: [
      "Het werk moet dicht bij inwoners gebeuren, of het verschilt per gemeente.",
      "Er zijn genoeg mensen die het kunnen, ook als er iemand ziek is.",
      "De raad wil er zelf over blijven beslissen.",
    ],
    costs: [
      { text: "U betaalt alles zelf en hebt zelf mensen met kennis nodig.", source: null },
      { text: "Kleine teams zijn kwetsbaar: één vertrek kan het werk stilleggen.", source: null },
    ],
  },
  {
    code: "inkopen",
    name: "Inkopen",
    what: "Een bedrijf of een andere organisatie doet het werk, volgens een contract.",
    fits: [
      "U kunt goed omschrijven wat u wilt en controleren of u het krijgt.",
      "Er zijn meer aanbieders, zodat u kunt kiezen en wisselen.",
      "Er hoeven geen besluiten over inwoners te worden genomen.",
    ],
    costs: [
      {
        text: "Een opdracht moet vaak worden aanbesteed. Voor opdrachten tussen overheden zijn er uitzonderingen, met strenge voorwaarden (Aanbestedingswet, artikel 2.24a tot en met 2.24c).",
        source: TENDERS,
      },
      { text: "U hebt mensen nodig die het contract begrijpen en bewaken.", source: null },
      {
        text: "Wisselen van aanbieder kost tijd en geld. Regel bij het begin hoe het eindigt.",
        source: null,
      },
    ],
  },
  {
    code: "overleg",
    name: "Bestuurlijk overleg",
    what: "Bestuurders spreken elkaar op vaste momenten en stemmen af wat ieder zelf doet.",
    fits: [
      "U wilt eerst hetzelfde beeld van het probleem krijgen.",
      "Ieder kan het eigen deel zelf uitvoeren.",
    ],
    costs: [
      { text: "Het vraagt tijd van bestuurders en van wie hen helpt.", source: null },
      { text: "Niemand is verplicht iets te doen, en raden zien er weinig van.", source: null },
    ],
  },
  {
    code: "convenant",
    name: "Convenant",
    what: "Een geschreven afspraak over wat partijen willen bereiken en wat ieder daarvoor doet.",
    fits: [
      "U wilt iets proberen voordat u een organisatie opricht.",
      "Er doen ook partijen mee die geen overheid zijn.",
    ],
    costs: [
      {
        text: "Vaak spreken partijen af dat nakomen niet kan worden afgedwongen. Lees na of dat in uw convenant zo is.",
        source: LIGHT,
      },
      { text: "Zonder einddatum blijft het liggen. Spreek een einde en een evaluatie af.", source: null },
    ],
  },
  {
    code: "dienstverlening",
    name: "Dienstverleningsovereenkomst",
    what: "De ene overheid doet werk voor de andere, tegen betaling, volgens een contract (DVO).",
    fits: [
      "Een buurgemeente of bestaande organisatie kan het al en heeft ruimte.",
      "Het gaat om uitvoering; u houdt zelf de besluiten.",
    ],
    costs: [
      {
        text: "Wie namens u beslist, doet dat onder uw verantwoordelijkheid. U blijft zelf aanspreekbaar.",
        source: CENTRE,
      },
      {
        text: "Ga na of de opdracht moet worden aanbesteed; ook tussen overheden kan dat zo zijn.",
        source: TENDERS,
      },
      { text: "U bent klant en geen eigenaar: u stuurt met het contract.", source: null },
    ],
  },
];
