import type { Child } from "hono/jsx";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import { bullets, Facts, H2 } from "#kit/look/parts.tsx";
import { counted } from "#kit/words.ts";
import { Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { warningsByKind } from "./report.ts";
import type { ListedRun } from "./queries.ts";
import { OPERATOR_PATH } from "./operator.tsx";

export const Sources = ({
  view,
  sources,
}: {
  view: View;
  sources: { mergers: number; boundaries: string | null };
}) => (
  <>
    <H2 id="bronnen">Bronnen</H2>
    <Facts
      facts={[
        {
          term: "Organisaties en samenwerkingen",
          value: (
            <>
              <a href="https://organisaties.overheid.nl">Register van Overheidsorganisaties</a> van het
              ministerie van BZK, stand van {formatDay(view.edition.day)}. Vrij te gebruiken (CC0). Namen van
              personen lezen wij niet in.
            </>
          ),
        },
        {
          term: "Herindelingen en fusies",
          value: `Gemeententabel (Tabel 33) van de Rijksdienst voor Identiteitsgegevens, aangevuld met enkele fusies die daar niet in staan; ${counted(sources.mergers, "opvolging", "opvolgingen")} sinds 1990.`,
        },
        {
          term: "Ligging en buren van gemeenten",
          value:
            sources.boundaries === null
              ? "Heeft deze installatie niet."
              : `Gemeentegrenzen van CBS en Kadaster (CC BY 4.0), bestand ${sources.boundaries}. Midden en buren heeft Vliegwiel berekend.`,
        },
        {
          term: "Hoofdtaak van een samenwerking",
          value:
            "Door Vliegwiel ingedeeld, naar titel, doel en beleidsterrein. Dit staat niet in het register.",
        },
      ]}
    />
  </>
);

/** What nobody can learn here, said before anyone draws a conclusion. */
export const Limits = () => (
  <>
    <H2 id="grenzen">Wat het register niet kan laten zien</H2>
    {bullets(LIMITS, "prose")}
  </>
);

const LIMITS: Child[] = [
  "Contracten, convenanten, deelnemingen en informele netwerken staan er niet in. Het aantal samenwerkingen van een gemeente is dus in werkelijkheid groter.",
  "Het register is pas vanaf 2018 goed gevuld. Regelingen die eerder zijn opgeheven, ontbreken meestal.",
  "Een datum van uittreding bestaat in het register niet. Wie in de volgende versie ontbreekt, is volgens ons uitgetreden op de dag waarop die versie begint; wij zeggen dat er dan bij.",
  "Bij ‘deelnemer sinds’ staat de eerste dag waarop de organisatie zelf deelnam: nooit voordat zij bestond, en nooit nadat zij volgens een eerdere versie al deelnam. Staat zij in de oudste versie, dan telt de vroegste toetredingsdatum die een versie noemt. Wat het register schrijft, staat erbij als het anders is.",
  "Niemand neemt deel na haar opheffing. Noemt een versie dan nog een opgeheven organisatie, dan tellen wij haar opvolger, en zeggen wij onder de lijst wie de versie noemt.",
  "Een samenwerking begint met haar oudste versie, of met de eerste dag waarop iemand volgens een toetredingsdatum deelnam als die vroeger is.",
  "Versies worden soms later bijgewerkt: een versie uit 2016 kan een gemeente uit 2021 noemen. Voor die tijd tonen wij haar voorgangers, met het woord ‘gereconstrueerd’.",
  "Van een herindeling noemt de gemeententabel één opvolger. Van zes gemeenten die sinds 2010 zijn gesplitst, noemen wij ieder die een deel kreeg; bij andere kan een deel naar elders zijn gegaan.",
  "Teksten kunnen verkeerd zijn ingevuld. Elk feit heeft daarom een bron en een verwijzing om een fout te melden bij de bronhouder.",
];

/** What this installation does not carry, told once; how to load it is for whoever runs it. */
export const Carried = ({ view }: { view: View }) => (
  <>
    <H2 id="inladen">Wat deze installatie heeft</H2>
    <p class="nl-paragraph">
      {view.edition.prose
        ? "Deze installatie heeft het hele register, ook het doel en de bevoegdheden van regelingen."
        : "Deze installatie heeft de feiten van het register. Het doel en de bevoegdheden van regelingen en de beschrijving van organisaties heeft zij niet; die leest u in het register zelf."}{" "}
      Hoe hier nieuwere of meer gegevens komen, staat bij <a href={OPERATOR_PATH}>Voor de beheerder</a>.
    </p>
  </>
);

const KINDS: Record<ListedRun["kind"], string> = {
  roo: "Register",
  snapshot: "Momentopname van het register",
  mergers: "Herindelingen",
  boundaries: "Gemeentegrenzen",
  regions: "Regio’s",
};

export const Runs = ({ runs, view }: { runs: ListedRun[]; view: View }) => (
  <>
    <H2 id="inlezingen">Wanneer wat is ingelezen</H2>
    <Table
      caption="Inlezingen die iets veranderden, de laatste eerst"
      view={view}
      empty="Er is nog niets ingelezen."
      rows={runs}
      columns={[
        {
          label: "Ingelezen op",
          cell: (it) => formatDay(amsterdamDay(it.recorded_at)),
        },
        {
          label: "Wat",
          cell: (it) => (it.partial ? `${KINDS[it.kind]}, een deel` : KINDS[it.kind]),
        },
        { label: "Bron", csv: (it) => it.source },
        { label: "Stand van", cell: (it) => formatDay(it.day) },
        {
          label: "Geschreven",
          numeric: true,
          csv: (it) => it.rows_written,
        },
        {
          label: "Waarschuwingen",
          cell: (it) =>
            warningsByKind(it.warnings)
              .map(({ kind, details }) => `${kind}: ${details.length}`)
              .join("; ") || "geen",
        },
      ]}
    />
  </>
);
