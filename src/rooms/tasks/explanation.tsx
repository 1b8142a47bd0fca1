import { H2 } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { MEASURED } from "./measured.ts";

/** Says that the sorting is ours, how it is made and how often it is right. */
export const HowSorted = ({ view }: { view: View }) => (
  <section>
    <H2 id="ingedeeld">Door Vliegwiel ingedeeld</H2>
    <p>
      Het register zegt niet bij welke taak een samenwerking hoort. Vliegwiel kiest er één, met vaste woorden
      uit de titel, de naam van de uitvoerder{view.edition.prose && ", het doel"} en het thema. De titel telt
      het zwaarst en het thema het lichtst. Bij elke samenwerking staat welke woorden de keuze bepaalden.
    </p>
    <p>
      Hoe vaak klopt dat? Van {MEASURED.labelled.of} regelingen met thema’s in het register, die bij de proef
      verborgen bleven, paste de taak {MEASURED.labelled.withPurpose} keer bij een van die thema’s; met alleen
      de titel {MEASURED.labelled.titleOnly} keer. Van {MEASURED.sample.of} andere regelingen, vooraf apart
      ingedeeld na het lezen van titel en doel, was de taak {MEASURED.sample.withPurpose} keer dezelfde; met
      alleen de titel {MEASURED.sample.titleOnly} keer.
    </p>
  </section>
);
