import type { View } from "#kit/room.ts";
import type { AdviceQuery, AdviceQuestion } from "../question/index.ts";

export const EXPLORE_PATH = "/verkennen";
export const PARTNERS_PATH = "/verkennen/partners";
export const SOURCES_PATH = "/verkennen/bronnen";
export const MAP_PATH = "/verkennen/kaart.svg";
export const ALGORITHM_PATH = "/verkennen/algoritme";

export type AdviceAddress = Partial<Record<keyof AdviceQuery, string | undefined>>;

/** The parameters of the same question: codes where the names were understood, and what was typed where not. */
export function addressOf({ typed, asker, partners, errors, choices }: AdviceQuestion): AdviceAddress {
  const open = [...errors, ...choices].some((it) => it.field === "deelnemers");
  return {
    ...typed,
    organisatie: asker?.code ?? typed.organisatie,
    deelnemers: open ? typed.deelnemers?.join(",") : partners.map((it) => it.code).join(","),
  };
}

/** The same question again, with something changed. */
export const askAgain = (
  view: View,
  question: AdviceQuestion,
  changes: AdviceAddress & { bij?: string } = {},
  path: string = EXPLORE_PATH,
): string => view.link(path, { ...addressOf(question), ...changes });

/** With one more partner. */
export const withPartner = (view: View, question: AdviceQuestion, code: string): string =>
  askAgain(view, question, { deelnemers: [...question.partners.map((it) => it.code), code].join(",") });

/** Without one of the participants. */
export const withoutParticipant = (view: View, question: AdviceQuestion, code: string): string =>
  question.asker?.code === code
    ? askAgain(view, question, { organisatie: undefined })
    : askAgain(view, question, {
        deelnemers: question.partners
          .map((it) => it.code)
          .filter((it) => it !== code)
          .join(","),
      });
