/** How good the advice was when measured, and what it cannot know. */
import { PhoneChapter } from "#kit/look/folded.tsx";
import { bullets, Chapter, H3 } from "#kit/look/parts.tsx";
import { MEASURED_EXISTS, MEASURED_FORMS, MEASURED_HOSTS, MEASURED_PARTNERS } from "./measured.ts";

const percent = (share: number): string =>
  `${(share * 100).toLocaleString("nl-NL", { maximumFractionDigits: 0 })}%`;
const decimal = (value: number): string =>
  value.toLocaleString("nl-NL", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const Quality = () => (
  <PhoneChapter id="kwaliteit" title="Hoe goed het is" opens="Wat wij maten">
    <p>
      Gemeten op het register van 16 mei 2026. Iedereen kan de metingen herhalen met de broncode (
      <code>bin/bench advice</code> en <code>bin/bench advice-exists</code>). Alleen die van de partners zijn
      blind: daar is niets gekozen met de jaren waarop gemeten is. Bij de andere zagen de makers de uitkomsten
      tijdens het werk; zij zijn dus wat te gunstig.
    </p>
    <H3>Partners</H3>
    <Partners />
    <H3>Bestaat dit al?</H3>
    <p>
      Van {MEASURED_EXISTS.of} regelingen die niet gebruikt zijn om het in te stellen, vroegen wij een ontwerp
      op. Met de helft van de woorden van de titel en alle deelnemers stond de echte in{" "}
      {percent(MEASURED_EXISTS.halfTitleAll)} van de gevallen bovenaan; met één deelnemer in{" "}
      {percent(MEASURED_EXISTS.halfTitleOne)}. Met alleen de taak en alle deelnemers in{" "}
      {percent(MEASURED_EXISTS.taskAll)}. Bij {MEASURED_EXISTS.newStarts} samenwerkingen die echt nieuw waren,
      noemde het met de hele titel {MEASURED_EXISTS.falseAlarms} keer ten onrechte een andere dezelfde, en met
      de helft van de woorden {MEASURED_EXISTS.falseAlarmsHalf} keer.
    </p>
    <H3>Bestaande organisaties</H3>
    <p>
      Bij {MEASURED_HOSTS.of} keer dat een organisatie later bij een regeling kwam, vroegen wij de dag ervoor
      wie haar taak erbij kon doen. De regeling waar zij echt bij kwam, stond in{" "}
      {percent(MEASURED_HOSTS.first)} van de gevallen bovenaan en in {percent(MEASURED_HOSTS.inFive)} bij de
      eerste vijf.
    </p>
    <H3>Vorm</H3>
    <p>
      Van {MEASURED_FORMS.of} samenwerkingen die sinds 2016 begonnen, lieten de regels de gekozen vorm{" "}
      {MEASURED_FORMS.admissible} keer toe. Die vorm was {MEASURED_FORMS.first} keer de vaakst gekozen en{" "}
      {MEASURED_FORMS.firstTwo} keer een van de twee vaakst gekozen vormen tot dan toe.
    </p>
  </PhoneChapter>
);

const Partners = () => {
  const { starts, newCircles, map, mapOfNew, inTen, onTop, bestOther } = MEASURED_PARTNERS;
  const sure = (certain: boolean): string =>
    certain ? "dat verschil is waarschijnlijk geen toeval" : "dat verschil kan toeval zijn";
  return (
    <>
      <p>
        {starts} samenwerkingen begonnen na 1 januari 2016. Van elk vroegen wij op de dag ervoor naar
        partners, met één tot drie van de echte deelnemers. In {percent(inTen)} van de vragen stond een echte
        partner bij de eerste tien, in {percent(onTop)} bovenaan.
      </p>
      <p>
        De gemiddelde precisie (MAP; 1 is alles goed op volgorde) is {decimal(map)}. De beste andere methode,{" "}
        {bestOther.name}, haalt {decimal(bestOther.map)}; {sure(bestOther.certain)}. Bij de {newCircles}{" "}
        groepen die nog niet bestonden is het {decimal(mapOfNew)} tegen {decimal(bestOther.mapOfNew)};{" "}
        {sure(bestOther.certainOfNew)}.
      </p>
    </>
  );
};

export const Limits = () => (
  <Chapter id="grenzen" title="Wat het niet weet">
    {bullets([
      "Of een samenwerking goed werkt, wat zij kost en of mensen elkaar vertrouwen. Dat staat niet in het register.",
      "Contracten, convenanten, inkoop en wat een gemeente alleen doet.",
      "Of een organisatie ruimte heeft of iets wil. Vraag het haar.",
      "Waarom een samenwerking begon of stopte. Het algoritme leert van wat gekozen is, niet van wat het beste was.",
      "Wat pas later in het register kwam. Voor een dag in het verleden staat bij een reden of zij is gereconstrueerd.",
      "Of een taak volgens de wet op een andere schaal moet, behalve waar dat bij het antwoord staat.",
    ])}
  </Chapter>
);
