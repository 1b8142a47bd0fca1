/**
 * An address of every kind of page, file and API answer that a room has (its `addresses.ts`): what is looked at in a
 * browser and what is measured are gathered from these.
 */
export interface ExampleAddresses {
  /** Pages with the states that look different: looked at, and measured. */
  pages: readonly string[];
  /** Looked at only: refused, or a state of a page that is measured otherwise. */
  lookedAt?: readonly string[];
  /**
   * Measured only: files, answers of the API, and states that look like another one. `{dag}` is another day in the past
   * for every request, so that nothing of it was made before.
   */
  measured?: readonly string[];
  /** For who has logged in, or comes back from doing so: their room looks at these itself. */
  personal?: readonly string[];
  /** Which of these are the same on every day. */
  timeless?: readonly string[];
  /** Bodies in these whose own ties must not grow with the register, or larger registers could not be compared. */
  bodies?: readonly string[];
}
