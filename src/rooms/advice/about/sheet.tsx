/** The fields of the Algoritmeregister (publication standard 1.0), in its order and by its names. */
import type { Child } from "hono/jsx";
import { bullets } from "#kit/look/parts.tsx";
import type { Building, View } from "#kit/room.ts";

export interface Field {
  term: string;
  value: Child;
}

/** "Algemene informatie" */
export const generalFields = ({ host }: Building): Field[] => [
  { term: "Naam", value: "Partners en vormen zoeken voor samenwerking (Samenwerking verkennen)" },
  {
    term: "Korte omschrijving",
    value:
      "Wie een taak samen wil doen, krijgt een lijst van mogelijke partners, bestaande organisaties, maten en vormen. Elke regel heeft een reden, en elke reden verwijst naar een gegeven in het register. Het algoritme telt; het beslist niets.",
  },
  {
    term: "Organisatie",
    value: host.name ?? <NotFilled />,
  },
  { term: "Thema", value: "Organisatie en bedrijfsvoering" },
  { term: "Status", value: "In gebruik" },
  { term: "Begindatum", value: <NotFilled /> },
  {
    term: "Contactgegevens",
    value:
      host.email === null ? (
        <a href="/over/contact">Contact</a>
      ) : (
        <a href={`mailto:${host.email}`}>{host.email}</a>
      ),
  },
  {
    term: "Publicatiecategorie",
    value:
      "Overige algoritmes. Het algoritme gaat over organisaties, niet over mensen, en niemand krijgt er een besluit door.",
  },
];

/** Whoever runs this installation fills it in; the software cannot know. */
const NotFilled = () => <span class="missing">niet ingevuld door de beheerder van deze installatie</span>;

/** "Verantwoord gebruik" */
export const responsibleFields = (view: View): Field[] => [
  {
    term: "Doel en impact",
    value: (
      <>
        <p>
          Een ambtenaar die samenwerking zoekt, vindt sneller wie ervoor in aanmerking komt, en ziet of er al
          een regeling is. Zo komen er minder organisaties naast elkaar voor hetzelfde werk.
        </p>
        <p>
          Inwoners en bedrijven merken er niets rechtstreeks van. Er wordt geen besluit over hen genomen en er
          worden geen gegevens van hen gebruikt.
        </p>
      </>
    ),
  },
  {
    term: "Afwegingen",
    value: (
      <>
        <p>
          Het alternatief is rondvragen en de eigen kennis van de streek. Dat blijft nodig: het register weet
          niet wie het met wie kan vinden. Het algoritme voegt toe dat niemand wordt vergeten en dat elke
          reden na te kijken is.
        </p>
        <p>
          Wij kozen een optelsom van redenen in gewone taal, en geen model dat niet is uit te leggen. Een
          zwaarder model dat wij ernaast maten (EASE), was niet beter.
        </p>
        <p>
          Het nadeel: wie vaak samenwerkt, komt vaker bovenaan. Daarom staat naast elk antwoord ook wat pleit
          voor alleen doen, inkopen of een lichte afspraak.
        </p>
      </>
    ),
  },
  {
    term: "Menselijke tussenkomst",
    value:
      "Mensen beslissen alles. Het antwoord is een lijst met redenen; u kunt deelnemers toevoegen of weglaten en opnieuw vragen. Er gebeurt niets zonder dat iemand het doet: niemand krijgt bericht.",
  },
  {
    term: "Risicobeheer",
    value: bullets([
      "Het verleden herhaalt zich: wie nieuw is of zelden meedoet, staat lager. De redenen laten dat zien, en nabijheid telt apart mee.",
      "Het register is niet volledig: contracten, convenanten en deelnemingen ontbreken. Dat staat bij elk antwoord.",
      <>
        De taak is door Vliegwiel ingedeeld en kan fout zijn.{" "}
        <a href={view.link("/taken")}>Hoe dat gaat en hoe vaak het klopt</a>.
      </>,
      "Een volgorde lijkt een oordeel. Daarom staan op de pagina redenen en geen cijfers, en wordt geen mens beoordeeld.",
      "Een verandering maakt het slechter zonder dat iemand het merkt: de tests van Vliegwiel meten bij elke wijziging opnieuw, met vragen die vooraf vastliggen.",
    ]),
  },
  {
    term: "Wettelijke basis",
    value:
      "Geen wet vraagt om dit algoritme en het antwoord is geen besluit. De regels over vormen komen uit de Wet gemeenschappelijke regelingen (Wgr). Bij elke regel staat het artikel; welke tekst wij lazen en welke niet, staat op de pagina over de wet.",
  },
  {
    term: "Impacttoetsen",
    value:
      "Er is geen DPIA en geen IAMA gedaan. Het algoritme gebruikt geen persoonsgegevens. Wie Vliegwiel inzet, beoordeelt zelf of een toets nodig is.",
  },
];

/** "Werking", but for the method itself: that has tables of its own. */
export const dataFields = (view: View): Field[] => [
  {
    term: "Gegevens",
    value: (
      <>
        {bullets([
          `${view.edition.source}: organisaties, regelingen, wie meedoet en sinds wanneer, vormen, bevoegdheden en beleidsterreinen.`,
          "Herindelingen van gemeenten, zodat een nieuwe gemeente ook kent wie haar voorgangers kenden.",
          "Grenzen van gemeenten: wie aan elkaar grenst en hoe ver de middelpunten uit elkaar liggen.",
          "Inwonertallen zoals het register ze noemt.",
          "De taak van elke regeling, door Vliegwiel ingedeeld.",
          "Indelingen in regio’s uit openbare bronnen (wetten, CBS, DUO), met de dag van hun stand, en wat de beheerder zelf heeft ingelezen. Voor een dag in het verleden telt alleen wat toen bekend was.",
        ])}
        <p>
          Geen persoonsgegevens, en niets over hoe tevreden deelnemers zijn.{" "}
          <a href="/over/gegevens">Meer over gegevens en bronnen</a>.
        </p>
      </>
    ),
  },
  { term: "Leverancier", value: "Vliegwiel (open broncode, licentie EUPL-1.2)" },
];
