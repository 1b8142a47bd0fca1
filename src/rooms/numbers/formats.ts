import type { BodyIndex, Fabric } from "#rooms/day";
import { shortName } from "#rooms/organisations";

/** `46%` of a share from 0 to 1. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `9,3` */
export const decimal = (value: number, digits = 1): string => value.toFixed(digits).replace(".", ",");

/** A share as a spreadsheet takes it: `0,456`; nothing when there is none. */
export const csvShare = (share: number | null): string | null => (share === null ? null : decimal(share, 3));

/** The name people use: a municipality without "Gemeente". */
export const bodyName = (fabric: Fabric, index: BodyIndex): string =>
  shortName(fabric.bodies[index]?.name ?? "");

/** Bodies in the order Dutch readers expect. */
export const inNameOrder = (fabric: Fabric, members: readonly BodyIndex[]): BodyIndex[] =>
  [...members].sort((a, b) =>
    (fabric.bodies[a]?.sortName ?? "") < (fabric.bodies[b]?.sortName ?? "") ? -1 : 1,
  );
