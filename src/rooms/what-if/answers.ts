/** From what was typed to an answer: the same way for the page, the spreadsheet and the API. */
import { addDays, type Day } from "#kit/day.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Fabric, fabricOf, type FabricQuery, lineageOf, readingOf } from "#rooms/day";
import { askedMerger, makeMergerPlan, type TypedMerger } from "#rooms/oversight";
import { leave, type Leaving } from "./leaving.ts";
import { merge, type Merging } from "./merging.ts";
import { move, type Moving } from "./moving.ts";
import { type Papers, readPapers } from "./papers.ts";
import {
  type MovingQuestion,
  type TypedLeaving,
  type TypedMoving,
  understandLeaving,
  understandMoving,
  type Understood,
} from "./question.ts";

type Reading = Pick<FabricQuery, "lezing">;

export interface LeavingAnswer {
  fabric: Fabric;
  understood: Understood<{ leaving: Leaving; papers: Papers | undefined }>;
}

export async function answerLeaving(
  building: Building,
  day: Day,
  { lezing, ...typed }: TypedLeaving & Reading,
): Promise<LeavingAnswer> {
  const fabric = await fabricOf(building, day, readingOf({ lezing }));
  const understood = await understandLeaving(building.db, fabric, typed);
  if (understood.kind !== "asked") return { fabric, understood };
  const { body, arrangement } = understood.asked;
  const papers = await readPapers(building.db, [arrangement.version]);
  return {
    fabric,
    understood: {
      kind: "asked",
      asked: { leaving: leave(fabric, body, arrangement), papers: papers.get(arrangement.version) },
    },
  };
}

export interface MovingAnswer {
  fabric: Fabric;
  understood: Understood<{
    question: MovingQuestion;
    moved: { moving: Moving; papers: Map<string, Papers> } | null;
  }>;
}

/** `moved` is null as long as the reader has not said where to. */
export async function answerMoving(
  building: Building,
  day: Day,
  { lezing, ...typed }: TypedMoving & Reading,
): Promise<MovingAnswer> {
  // Which form can hold a task is a question of the law, and so of the register.
  const fabric = await fabricOf(building, day, readingOf({ lezing: lezing === "ruim" ? undefined : lezing }));
  const understood = await understandMoving(building.db, fabric, typed);
  if (understood.kind !== "asked") return { fabric, understood };
  const { from, to, way } = understood.asked;
  const moved =
    to === null
      ? null
      : {
          moving: move(fabric, from, to, way),
          papers: await readPapers(building.db, [from.version, to.version]),
        };
  return { fabric, understood: { kind: "asked", asked: { question: understood.asked, moved } } };
}

export type MergingAnswer = { merging: Merging } | { errors: FieldError[] };

/** The plan is that of oversight; a merger that is over has no plan, and so no "what if". */
export async function answerMerging(building: Building, typed: TypedMerger): Promise<MergingAnswer> {
  if (typed.soort === "geweest")
    return {
      errors: [
        {
          field: "soort",
          message:
            "Kies nieuw of licht. Wat er na een herindeling nog te doen is, staat op de werklijst voor de raad.",
        },
      ],
    };
  const { asked, errors } = await askedMerger(building, typed, building.edition().day);
  if (asked?.kind !== "plan") return { errors };
  const fabric = await fabricOf(building, addDays(asked.question.day, -1));
  const lineage = await lineageOf(building);
  return { merging: merge(fabric, await makeMergerPlan(building.db, asked.question, lineage)) };
}
