import type { Context } from "hono";

/** Whether a form with this field was sent, filled in or not: a link to the page of the form names no field. */
export const wasSent = (c: Context, field: string): boolean => c.req.query(field) !== undefined;
