/**
 * How often the sorting was right when it was last measured (`node bench/tasks.ts`, register of
 * 16 May 2026). A test measures again where the register's data is at hand.
 */
export const MEASURED = {
  /** Arrangements with a registered theme, the theme hidden, in the half that was not used for tuning. */
  labelled: { of: 119, withPurpose: 97, titleOnly: 88 },
  /** Other arrangements, sorted by hand beforehand. */
  sample: { of: 100, withPurpose: 88, titleOnly: 78 },
};
