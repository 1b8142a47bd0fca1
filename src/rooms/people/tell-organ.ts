import { tell } from "#kit/events/outbox.ts";
import { type Organ, sideOf } from "#kit/reader.ts";
import type { Trx } from "./db.ts";

/** Tells what happened in an organ of an organisation, to who has a place there: on that side alone, or on both. */
export const tellOrgan = (
  trx: Trx,
  visibility: "side" | "organisation",
  kind: string,
  { organisation, organ }: { organisation: string; organ: Organ },
  detail: Record<string, string>,
  { by, at }: { by: string | null; at: Date },
): Promise<void> =>
  tell(
    trx,
    {
      kind,
      about: [`organisation:${organisation}`],
      circle: { visibility, organisation, side: sideOf(organ) },
      detail: { ...detail, orgaan: organ },
    },
    by,
    at,
  );
