/** What this room does with data of persons, for the register of article 30 of the AVG. */
import type { Processing } from "#kit/processing.ts";
import { CLOSED_LASTS, OPEN_LASTS } from "./asking/rules.ts";
import { ENDED_LASTS, FORGOTTEN } from "./terms.ts";

const RECEIVERS = ["wie deze installatie draait (verwerker)"];

export const processings: readonly Processing[] = [
  {
    id: "mensen",
    name: "Profielen van mensen die gevonden willen worden",
    purpose: "Wie bij de overheid een vraag heeft, vindt iemand die er iets van weet.",
    ground: "AVG artikel 6 lid 1 onder a: toestemming, door het profiel te bewaren; intrekken werkt meteen",
    persons: "wie een plek heeft bij een organisatie en zelf een profiel maakt",
    data: [
      "functie, organisatie, onderwerpen, wat men deed en waarmee men helpt",
      "een naam alleen als men die zelf invult",
      "tot wanneer men afwezig is, en hoe vaak men gevraagd wil worden",
    ],
    receivers: [
      "per onderdeel wie de eigenaar koos: eigen orgaan, eigen organisatie, overheid of iedereen",
      ...RECEIVERS,
    ],
    terms: [
      { what: "Een profiel waarvan niemand meer zei dat het klopt", lasts: FORGOTTEN, table: "profile" },
      {
        what: "Een profiel bij een plek die eindigde: meteen voor niemand te vinden, en weg",
        lasts: ENDED_LASTS,
      },
      { what: "Een profiel dat men verwijdert", lasts: "meteen weg" },
    ],
    measures: [
      "geen lijst van mensen: alleen antwoorden op een vraag, hoogstens tien tegelijk",
      "op een naam kan niemand zoeken",
      "geen cijfer over een mens, en geen volgorde van goed naar slecht",
      "een tweede slot in de database op elk onderdeel",
      "geen geschiedenis: wat gewijzigd of verwijderd is, staat er niet meer",
    ],
    tables: ["profile", "profile_field"],
  },
  {
    id: "hulpvragen",
    name: "Vragen aan mensen, en het antwoord",
    purpose: "Een vraag bereikt wie er iets van weet, zonder dat iemand een adres hoeft te geven.",
    ground:
      "AVG artikel 6 lid 1 onder e: taak van algemeen belang; wie gevraagd wordt, vond dat goed in zijn profiel",
    persons: "wie een vraag stelt, en wie gevraagd wordt",
    data: [
      "de vraag, de functie en de organisatie van de vrager",
      "wie gevraagd is, en wanneer: nodig om niemand te vaak te vragen",
      "het antwoord, en hoe men te bereiken is als men dat invult",
    ],
    receivers: ["de vrager en wie de vraag kreeg", "wie gevraagd is: niemand dan hijzelf", ...RECEIVERS],
    terms: [
      { what: "Een vraag waarop niemand antwoordt, staat open", lasts: OPEN_LASTS },
      { what: "Een gesloten vraag met haar antwoord", lasts: CLOSED_LASTS, table: "help_question" },
    ],
    measures: [
      "de vrager ziet een aantal, en niet wie gevraagd is",
      "een burgerservicenummer in de tekst geeft een waarschuwing voor er iets verstuurd wordt",
      "in mail staat dat er een vraag is, en niet wat er gevraagd is",
    ],
    tables: ["help_question", "help_asked", "help_answer"],
  },
];
