/** Invented readers, and things of every circle, for tests that ask whether all say the same of who sees what. */
import fc from "fast-check";
import { ORGANS, type Organ, type Reader, ROLES, type Role, type Side } from "./reader.ts";
import { type Shown, VISIBILITIES, type Visibility } from "./visibility.ts";

/** Whoever asks, where it is a person. */
export const SELF = "00000000-0000-4000-8000-000000000001";

const organisation = fc.constantFrom("gm0106", "gm0014", "pv22");
const seat = fc.record({
  id: fc.constant("seat"),
  organisation,
  organ: fc.constantFrom(...(Object.keys(ORGANS) as Organ[])),
  role: fc.constantFrom(...(Object.keys(ROLES) as Role[])),
});

export const aReader: fc.Arbitrary<Reader> = fc.oneof(
  fc.constant<Reader>({ kind: "visitor" }),
  fc.record({
    kind: fc.constant("person" as const),
    id: fc.constant(SELF),
    name: fc.constant("Rol"),
    seats: fc.array(seat, { maxLength: 3 }),
    acting: fc.constant(null),
    platformAdmin: fc.boolean(),
    formToken: fc.constant(""),
  }),
);

export const aCircle = fc.constantFrom(...(Object.keys(VISIBILITIES) as Visibility[]));

export const aThing: fc.Arbitrary<Shown> = fc.record({
  visibility: aCircle,
  organisation,
  side: fc.constantFrom<Side>("council", "executive"),
  participants: fc.uniqueArray(organisation),
});
