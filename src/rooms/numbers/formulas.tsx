import { Facts } from "#kit/look/parts.tsx";

/** What each figure means and how it is made, in words. A figure has one text, wherever it stands. */
const FORMULAS = {
  arrangements: {
    name: "Regelingen",
    text: "Het aantal gemeenschappelijke regelingen in het register waaraan de gemeente op deze dag deelneemt.",
  },
  partners: {
    name: "Partners",
    text: "Het aantal verschillende gemeenten waarmee de gemeente minstens één regeling deelt. Provincies, waterschappen en andere deelnemers tellen hier niet mee.",
  },
  circles: {
    name: "Groepen deelnemers",
    text: "Het aantal verschillende groepen deelnemers waarin de gemeente zit. Twee regelingen met precies dezelfde deelnemers, van welke soort ook, tellen als één groep.",
  },
  congruence: {
    name: "Vaste partners",
    text: "Het deel van de regelingen van de gemeente waarin een gemiddelde partner ook zit. Tel in al haar regelingen de andere gemeenten (wie in drie regelingen zit, telt drie keer) en deel dat door het aantal partners keer het aantal regelingen. Regelingen zonder een andere gemeente tellen niet mee. 100% betekent: steeds hetzelfde gezelschap. Het gemiddelde over gemeenten telt elke gemeente even zwaar. In onderzoek heet dit territoriale congruentie.",
  },
  pairwise: {
    name: "Hoe ver regelingen dezelfde gemeenten hebben",
    text: "Neem twee regelingen van de gemeente en kijk naar de andere gemeenten daarin: welk deel van alle gemeenten die in minstens één van de twee zitten, zit in allebei? Dit is het gemiddelde over alle tweetallen van haar regelingen. In onderzoek heet dit de gemiddelde Jaccard-index.",
  },
  dominant: {
    name: "Vaakste gezelschap",
    text: "De andere gemeenten in een van haar regelingen, zo gekozen dat zij gemiddeld het meest lijken op die in al haar regelingen (de gekozen regeling zelf telt mee). Het percentage zegt hoe ver zij gemiddeld dezelfde zijn.",
  },
  subjects: {
    name: "Dezelfde gemeenten voor verschillende onderwerpen",
    text: "Per gemeente kijken we naar de gemeenten die zij ontmoet voor het ene onderwerp en naar die voor het andere. Welk deel van alle gemeenten in die twee groepen zit in allebei? Het percentage is het gemiddelde over de gemeenten die voor beide onderwerpen andere gemeenten treffen. Een regeling met meer thema's telt bij elk daarvan.",
  },
  modularity: {
    name: "Hoe goed een indeling past",
    text: "Het deel van alle gedeelde regelingen dat binnen de groepen valt, min het deel dat daar bij toeval zou vallen als elke gemeente haar partners gelijk over het land verdeelde. 0 is niet beter dan toeval; boven 0,7 past een indeling heel goed. In onderzoek heet dit modulariteit. Een gemeente die in geen van de groepen zit, telt als groep van één.",
  },
  groups: {
    name: "Groepen die veel samen doen",
    text: "De computer voegt gemeenten bij elkaar zolang dat de indeling beter laat passen, en daarna groepen bij groepen (de methode van Louvain). Er komt geen toeval aan te pas: dezelfde gegevens geven altijd dezelfde groepen. Een kleine verandering in het register kan een gemeente op de grens wel in een andere groep brengen.",
  },
  fixedCircles: {
    name: "Vaste groepen deelnemers",
    text: "Wie samen een regeling heeft, van welke soort deelnemer ook, is een groep deelnemers. Regelingen met precies dezelfde deelnemers horen bij één groep. Zijn dat er meer dan één, dan is de groep vast.",
  },
  nested: {
    name: "Groep binnen een grotere groep",
    text: "Alle deelnemers van de ene groep zitten ook in de andere, die groter is. Alleen de kleinste groepen eromheen staan erbij: die van een groep daartussen staan daar. Groepen van één deelnemer tellen niet mee.",
  },
  strangers: {
    name: "Buren zonder gedeelde regeling",
    text: "Gemeenten waarvan de grenzen elkaar raken volgens het grenzenbestand van CBS en Kadaster, en die samen in geen enkele regeling in het register zitten. Een grens door water telt mee. Opgeheven gemeenten staan niet op die kaart.",
  },
} as const;

export type FormulaName = keyof typeof FORMULAS;

/** The formulas behind what a page shows. */
export const HowMade = ({ of: names }: { of: FormulaName[] }) => (
  <details class="how-made">
    <summary>Hoe is dit berekend?</summary>
    <Facts facts={names.map((it) => ({ term: FORMULAS[it].name, value: FORMULAS[it].text }))} />
  </details>
);
