import { PROVINCES } from "#rooms/organisations";

export { PROVINCES };

/** The name people use, without "provincie". */
export const provinceName = (key: string): string => PROVINCES[key]?.name ?? key;
