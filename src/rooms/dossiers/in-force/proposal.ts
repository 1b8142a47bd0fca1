/** A message to whoever keeps the register right: what the parties decided, ready to be sent. */
import { type Day, formatDay } from "#kit/day.ts";
import type { ReadyMessageText } from "#kit/look/ready-message.tsx";
import type { Building } from "#kit/room.ts";
import { momentOf, readChain } from "#rooms/collaborations";
import { detailsOf, findOrganisation } from "#rooms/organisations";
import type { Recorded } from "../decisions/queries.ts";
import { CHANGES, PROCEDURE_FORMS } from "../procedure/kinds.ts";
import type { Step } from "../procedure/plan.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { actorText } from "../procedure/words.ts";

/** Who keeps the record of a collaboration of the register, and where to write to; null where the register does not say. */
export interface Steward {
  name: string | null;
  email: string | null;
  /** How the register has it now. */
  title: string;
  number: string;
}

export async function stewardOf({ db, edition }: Building, collaboration: string): Promise<Steward | null> {
  const chain = await readChain(db, collaboration);
  if (!chain) return null;
  const { version } = momentOf(chain, edition().day, undefined);
  const steward = version.steward_key === null ? undefined : await findOrganisation(db, version.steward_key);
  const email = steward && detailsOf(steward).contacts.find((it) => it.kind === "email")?.value;
  return { name: version.steward_name, email: email ?? null, title: version.title, number: version.roo_id };
}

/** @param names of who takes part, as people call them; @param since null while not all steps are done */
export function proposalFor(
  {
    title,
    question,
    plan,
    decisions,
    names,
    since,
    by,
  }: {
    title: string;
    question: ProcedureQuestion;
    plan: readonly Step[];
    decisions: readonly Recorded[];
    names: readonly string[];
    since: Day | null;
    by: string;
  },
  steward: Steward | null,
): ReadyMessageText {
  const decided = plan.flatMap((step) => {
    const it = decisions.find((one) => one.step === step.id);
    return it
      ? [
          `- ${step.name}, ${actorText(step)}: ${formatDay(it.day)}${it.link === null ? "" : `, ${it.link}`} (${step.rule.article})`,
        ]
      : [];
  });
  const list = (items: readonly string[]) => items.map((it) => `- ${it}`).join("\n");
  return {
    email: steward?.email ?? null,
    subject: `Register van Overheidsorganisaties: ${steward?.title ?? title}`,
    body: [
      "Geachte bronhouder,",
      steward === null
        ? `Wij gingen een samenwerking aan die nog niet in het register staat: “${title}”.`
        : `Bij “${steward.title}” (nummer ${steward.number}) is iets veranderd: ${CHANGES[question.change].toLowerCase()}.`,
      [
        `Vorm: ${PROCEDURE_FORMS[question.form]}`,
        `Verandering: ${CHANGES[question.change]}`,
        `In werking per: ${since === null ? "[vul de dag in]" : formatDay(since)}`,
      ].join("\n"),
      `Wie deelnemen:\n${list(names)}`,
      `Wat is besloten:\n${decided.join("\n")}`,
      "Archiefzorgdrager, bevoegdheden en verdeelsleutel: [vul aan wat u weet]",
      `Wilt u dit opnemen?\n\nMet vriendelijke groet,\n${by}`,
    ].join("\n\n"),
  };
}
