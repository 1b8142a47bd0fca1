import { lawForm } from "#rooms/day";
import { collaborationReference, formOf, taskOf } from "#rooms/collaborations";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { type Evidence, evidenceOf } from "#rooms/law";
import { organisationReference } from "#rooms/organisations";
import { themeReference } from "#rooms/tasks";
import type { Advice } from "../engine/partners.ts";
import type { Existing } from "../exists/index.ts";
import type { FormAdvice, FormAnswer } from "../form/index.ts";
import type { Host } from "../hosts/index.ts";
import type { Argument, LevelAdvice, Statement } from "../level/index.ts";
import type { AdviceQuestion } from "../question/index.ts";

/** What was understood of the question; `reconstructed` says whether the answer leans on what the register leaves out. */
export function understoodAnswer(question: AdviceQuestion, remarks: string[], reconstructed: boolean) {
  const { asker, partners, theme, day, sorted } = question;
  const { task } = question.asked;
  const everyone = [...(asker ? [asker] : []), ...partners];
  const bodies = new Map(everyone.flatMap((it) => it.bodies).map((it) => [it.code, it.name]));
  return {
    geldigOp: day,
    deelnemers: [...bodies].map(([code, name]) => organisationReference(code, name)),
    opgevolgd: everyone.flatMap(({ named, bodies, note }) =>
      note === null
        ? []
        : [
            {
              code: named.code,
              naam: named.name,
              door: bodies.map((it) => organisationReference(it.code, it.name)),
              toelichting: note,
            },
          ],
    ),
    taak: task === null ? null : { ...taskOf(task), ingedeeldDoor: sorted ? "Vliegwiel" : "gevraagd" },
    thema: theme === null ? null : themeReference(theme.code),
    gereconstrueerd: reconstructed,
    opmerkingen: remarks,
  };
}

export const partnerAnswer = ({ code, name, score, reasons }: Advice) => ({
  ...organisationReference(code, name),
  score: rounded(score),
  redenen: reasons.map((it) => ({
    soort: it.kind,
    tekst: it.text,
    records: [...it.records],
    bijdrage: rounded(it.weight),
    gereconstrueerd: it.reconstructed,
  })),
});

/** Enough digits to tell equal from nearly equal. */
const rounded = (value: number): number => Number(value.toFixed(6));

const arrangementAnswer = (it: Arrangement) => ({
  ...collaborationReference(it.key, it.title),
  vorm: formOf(lawForm(it)),
  taak: taskOf(it.task),
  uitvoerder: it.executor === null ? null : organisationReference(it.executor.key, it.executor.name),
  bestaatSinds: it.since,
  aantalDeelnemers: it.members.length,
});

/** Whether someone takes part whom the register of that day does not name so. */
export const isReconstructed = ({ seats }: Arrangement): boolean =>
  seats.some((it) => it.basis === "earlier" || it.basis === "predecessor");

export const existingAnswer = ({ kind, arrangement, reasons, differs }: Existing) => ({
  ...arrangementAnswer(arrangement),
  soort: kind,
  redenen: reasons.map(statementAnswer),
  verschillen: differs.map(statementAnswer),
});

export const hostAnswer = ({ arrangement, reasons, obstacles }: Host) => ({
  ...arrangementAnswer(arrangement),
  bevoegdheden: arrangement.powers,
  redenen: reasons.map(statementAnswer),
  belemmeringen: obstacles.map(statementAnswer),
});

export const statementAnswer = ({ kind, text, records }: Statement) => ({
  soort: kind,
  tekst: text,
  records: [...records],
});

const ruleAnswer = (it: Statement & Evidence) => ({
  ...statementAnswer(it),
  ...evidenceAnswer(it),
});

const evidenceAnswer = ({ article, status, source }: Evidence) => ({
  artikel: article,
  status,
  bron: source,
});

export const formsAnswer = (advice: FormAdvice) => ({
  toegestaan: advice.admissible.map(formAnswer),
  nietToegestaan: advice.inadmissible.map(formAnswer),
  voorgeschreven: advice.prescribed.map(ruleAnswer),
  volgorde: statementAnswer(advice.order),
  bereik: statementAnswer(advice.scope),
});

const formAnswer = ({ form, reasons, practice, precedents }: FormAnswer) => ({
  ...formOf(form),
  regels: reasons.map((it) => ({ ...ruleAnswer(it), kan: it.allows })),
  voorbeelden: statementAnswer(practice),
  perJaar: precedents.years.map(({ year, records }) => ({ jaar: year, aantal: records.length, records })),
});

export function levelAnswer(fabric: Fabric, level: LevelAdvice) {
  const bodies = (indexes: readonly BodyIndex[]) =>
    indexes.flatMap((it) => {
      const body = fabric.bodies[it];
      return body ? [organisationReference(body.code, body.name)] : [];
    });
  const { sizes } = level;
  return {
    voorgeschreven: level.prescribed.map(({ level: rule, outcome, regions, statements }) => ({
      soort: rule.id,
      naam: rule.value.name,
      grondslag: rule.value.bond === "afspraak" ? ("afspraak" as const) : ("wet" as const),
      band: rule.value.bond,
      ...evidenceAnswer(evidenceOf(rule)),
      ligging: outcome,
      gebieden: regions.map(({ area, inside, missing }) => ({
        ...areaAnswer(area),
        erin: bodies(inside),
        ontbreekt: bodies(missing),
      })),
      uitleg: statements.map(statementAnswer),
    })),
    omvang: {
      onderwerp: sizes.subject,
      gemeenten: quartilesAnswer(sizes.municipalities),
      inwoners: quartilesAnswer(sizes.populations),
      klassen: sizes.classes.map(({ code, name, members }) => ({
        code,
        naam: name,
        aantal: members.length,
        records: members.map((it) => it.key),
      })),
      uitleg: sizes.statements.map(statementAnswer),
    },
    voorbeelden: level.examples.map((it) => ({
      ...collaborationReference(it.key, it.title),
      gemeenten: it.municipalities,
      inwoners: it.population,
    })),
    gebieden: level.coincidences.map(({ area, overlap, inside, missing, outside, statement }) => ({
      ...areaAnswer(area),
      overlap: rounded(overlap),
      erin: bodies(inside),
      ontbreekt: bodies(missing),
      erbuiten: bodies(outside),
      uitleg: statementAnswer(statement),
    })),
    kleiner: argumentAnswer(level.smaller),
    groter: argumentAnswer(level.larger),
    onbekend: level.unknown.map(statementAnswer),
  };
}

const areaAnswer = ({ key, kindName, name, from }: LevelAdvice["coincidences"][number]["area"]) => ({
  sleutel: key,
  soort: kindName,
  naam: name,
  herkomst: from,
});

const quartilesAnswer = (it: LevelAdvice["sizes"]["municipalities"]) =>
  it === null
    ? null
    : {
        kleinste: it.least,
        kwart: it.quarter,
        midden: it.middle,
        driekwart: it.threeQuarters,
        grootste: it.most,
      };

const argumentAnswer = (it: Argument) => ({
  naar: it.to === null ? null : { code: it.to.code, naam: it.to.name },
  voor: it.for.map(statementAnswer),
  tegen: it.against.map(statementAnswer),
});
