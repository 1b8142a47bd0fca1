/** Who reads, in the demo, what an organisation has. */
import type { Reader } from "#kit/reader.ts";

/** Somebody who writes for the staff of an organisation. */
export const someoneAt = (organisation: string): Reader => {
  const acting = { id: "", organisation, organ: "staff", role: "editor" } as const;
  return {
    ...{ kind: "person", id: "", name: "", seats: [acting], acting },
    ...{ platformAdmin: false, formToken: "" },
  };
};
