import { DayText } from "#kit/look/parts.tsx";
import { type Since, sinceRemark } from "./words.ts";

/** Since when someone takes part, and under it what else there is to say of that day. */
export const SinceText = ({ of: it }: { of: Since }) => {
  const remark = sinceRemark(it);
  return (
    <>
      <DayText day={it.day} />
      {remark !== null && <p class="under">{remark}</p>}
    </>
  );
};
