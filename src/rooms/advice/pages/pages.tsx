import { Hono } from "hono";
import { z } from "zod";
import { page, publicPage } from "#kit/http/page.tsx";
import { pictureAnswer } from "#kit/picture.ts";
import { notFound, Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { wasSent } from "#kit/sent.ts";
import { darkQuery, drawChosenMap, inTheDark } from "#rooms/map";
import { ownMunicipality, shortName } from "#rooms/organisations";
import { answerTo, askersOf, PARTS, SHOWN } from "../answer/index.ts";
import { adviceQuery, type AdviceQuery, type AdviceQuestion, readQuestion } from "../question/index.ts";
import { answerPage } from "./answer-page.tsx";
import { MOST_LISTED, partnersCsv, partnersPage } from "./partner-list.tsx";
import { EXPLORE_PATH, MAP_PATH, PARTNERS_PATH, SOURCES_PATH } from "./paths.ts";
import { sourcesPage, type Telling } from "./sources.tsx";
import { startPage } from "./start-page.tsx";

const sourceQuery = { ...adviceQuery, bij: z.string().max(20, "Deze reden bestaat niet.") };

/** Exploring a collaboration: the question, the answer on one page, and what stands behind each reason. */
export const advicePages = (building: Building): Hono => {
  const listed = async (query: AdviceQuery, view: View): Promise<Telling> => ({
    answer: await answerTo(building, await settled(building, query, view.day), MOST_LISTED),
    view,
  });
  return new Hono()
    .get(
      EXPLORE_PATH,
      publicPage(building, adviceQuery, async ({ c, query, view }) => {
        const question = await readQuestion(building, ownOf(query), view.day);
        if (isEmpty(question) && wasSent(c, "organisatie")) question.errors.push(...WHAT_IS_MISSING);
        return isOpen(question)
          ? startPage(question, view, await ownMunicipality(building.db, c))
          : answerPage(building, await answerTo(building, question), view);
      }),
    )
    .get(
      PARTNERS_PATH,
      publicPage(building, adviceQuery, async ({ query, view }) => partnersPage(await listed(query, view))),
    )
    .get(
      `${PARTNERS_PATH}.csv`,
      page(building, adviceQuery, async ({ query, view }) => partnersCsv(await listed(query, view))),
    )
    .get(
      SOURCES_PATH,
      publicPage(building, sourceQuery, async ({ query: { bij, ...query }, view }) => {
        return sourcesPage(await listed(query, view), bij);
      }),
    )
    .get(
      MAP_PATH,
      page(building, { ...adviceQuery, ...darkQuery }, async ({ c, query: { kleuren, ...query }, view }) => {
        const question = await settled(building, query, view.day);
        const { first: partners } = await PARTS.partners(building, question, SHOWN.partners);
        const names = askersOf(question).join(", ");
        const svg = await drawChosenMap(building, {
          day: view.day,
          name: `${names} en mogelijke partners op de kaart`,
          marked: [
            ...question.participants.map((it) => ({
              code: it.code,
              title: `${it.name}: vraagt`,
              kind: "deelnemer" as const,
              label: it.name,
            })),
            ...partners.map((it, index) => ({
              code: it.code,
              title: `${index + 1}. ${shortName(it.name)}: mogelijke partner`,
              kind: "voorstel" as const,
              label: `${index + 1}`,
            })),
          ],
        });
        if (svg === null)
          throw notFound("Van deze organisaties staat er geen op de kaart: daarop staan alleen gemeenten.");
        return pictureAnswer(c, kleuren === undefined ? svg : inTheDark(svg), "svg", `verkennen-${view.day}`);
      }),
    );
};

/** The parameters of the question alone. */
const ownOf = ({ geldigOp: _, ...query }: AdviceQuery & { geldigOp?: string | undefined }): AdviceQuery =>
  query;

/** Nothing was asked yet, or something must be mended or chosen first. */
const isOpen = (question: AdviceQuestion): boolean =>
  question.errors.length > 0 || question.choices.length > 0 || isEmpty(question);

const isEmpty = ({ typed, participants, task, theme }: AdviceQuestion): boolean =>
  typed.organisatie === undefined && participants.length === 0 && task === null && theme === null;

/** Said to who sends the form as it was. */
const WHAT_IS_MISSING = [
  { field: "organisatie", message: "Vul in voor welke organisatie u vraagt." },
  { field: "taak", message: "Of vul in wat u wilt regelen." },
];

/** A question for answers that cannot ask back. */
async function settled(
  building: Building,
  query: AdviceQuery & { geldigOp?: string | undefined },
  day: string,
): Promise<AdviceQuestion> {
  const question = await readQuestion(building, ownOf(query), day);
  if (!isOpen(question)) return question;
  throw new Problem(400, "Deze vraag is nog niet af. Stel haar op de pagina “Samenwerking verkennen”.", [
    ...question.errors,
    ...question.choices.map((it) => ({
      field: it.field,
      message: `“${it.typed}” past op meer organisaties: ${it.options.map((one) => `${one.code} (${one.name})`).join(", ")}.`,
    })),
  ]);
}
