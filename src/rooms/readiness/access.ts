import type { RoomAccess } from "#kit/route-access.ts";
import { activityPublic, activityRows, activityRules } from "./activities/access-rows.ts";
import { answerRows, answerRules } from "./answer-access.ts";
import { gateRows, gateRules } from "./gate/access-rows.ts";
import { logRows, logRules } from "./logbook/access-rows.ts";
import { heirRows } from "./heirs/access-rows.ts";
import { setPublic, setRows, setRules } from "./published/access-rows.ts";
import { statementRows, statementRules } from "./statements/access-rows.ts";
import { chainPublic, chainRows, chainRules } from "./chains/access-rows.ts";

export const access: RoomAccess = {
  public: [
    "GET /klaar-voor-besluit",
    "GET /klaar-voor-besluit/vragen/:lijst",
    "GET /klaar-voor-besluit/van-bio",
    "GET /klaar-voor-besluit/van-bio.csv",
    ...chainPublic,
    ...setPublic,
    ...activityPublic,
  ],
  rules: [
    ...answerRules,
    ...gateRules,
    ...chainRules,
    ...activityRules,
    ...logRules,
    ...statementRules,
    ...setRules,
  ],
  guarded: [
    ...answerRows,
    ...gateRows,
    ...chainRows,
    ...activityRows,
    ...logRows,
    ...statementRows,
    ...setRows,
    ...heirRows,
  ],
};
