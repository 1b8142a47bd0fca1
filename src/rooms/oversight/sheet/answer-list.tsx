import { Chapter } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { Statements, StateText, Unknown } from "../questions/answer-parts.tsx";
import type { Answer } from "./answers.ts";

/** The six answers under each other, and then what is not known. @param asks what is asked of each: "Is het ingevuld?" */
export const Answers = ({
  answers,
  asks,
  view,
}: {
  answers: readonly Answer[];
  asks: string;
  view: View;
}) => (
  <>
    {answers.map((answer, index) => (
      <Chapter id={answer.question} title={`${index + 1}. ${answer.text}`} class="question">
        <p class="known">
          {asks} <StateText of={answer.state} />
        </p>
        <Statements list={answer.statements} view={view} />
      </Chapter>
    ))}
    <Unknown answers={answers} />
  </>
);
