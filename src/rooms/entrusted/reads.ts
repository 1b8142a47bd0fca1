/** By which action the pages of this room are read. */
import type { Organisation } from "#rooms/organisations";

const about = {
  of: ({ key }: Organisation) => ({ organisation: key }),
  object: ({ key }: Organisation) => `organisation:${key}`,
};
export const reads = { action: "toevertrouwd.lezen", ...about } as const;
export const takes = { action: "toevertrouwd.meenemen", ...about } as const;
