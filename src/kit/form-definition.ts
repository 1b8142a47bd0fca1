/** What a form is made of; `form.tsx` gives it its faces. */
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Transaction } from "kysely";
import type { Edits, Typed } from "./form-edits.tsx";
import type { FormFields, FormInput } from "./form-fields.tsx";
import type { Guard } from "./http/authorize.ts";
import type { ToReview } from "./form-review.tsx";
import type { Limits } from "./http/tries.ts";
import type { PageParts } from "./look/layout.tsx";
import type { Building, View } from "./room.ts";

export interface Asked<Query extends z.ZodRawShape, Thing> {
  building: Building;
  thing: Thing;
  query: z.output<z.ZodObject<Query>>;
  view: View;
}

export interface FormDefinition<
  Query extends z.ZodRawShape,
  Fields extends FormFields,
  Thing,
  Done,
  Meant = undefined,
> {
  /** `/voor-de-raad/:code/agenda/vergaderdagen`: where the form is sent to. */
  path: string;
  /** Who may: a form without does not compile, and one whose action has no rule does not start. */
  may: Guard<Thing>;
  /** Who may do it with what was filled in, where that makes a difference; then this is the deed that the record has. */
  mayAs?: Exclude<Guard<{ thing: Thing; input: FormInput<Fields> }>, "anyone">;
  /** The form stands on another page: then this address is only sent to, and `page` shows what was refused. */
  elsewhere?: boolean;
  /** Parameters of the address, beside the day. */
  query?: Query;
  fields: Fields;
  /** How often it may be sent. */
  limits?: Limits;
  /** The most that can be sent. */
  mostBytes?: number;
  /**
   * Finds what the form is about.
   * @param words the parts of the path that differ
   * @throws Problem 404 when it is not there
   */
  load?: (building: Building, words: Record<string, string>, view: View) => Promise<Thing>;
  /** What it changes that is there already: then who is second gets both versions. */
  edits?: Edits<Thing>;
  /** The page it stands on, or its title and the word on its button. */
  page:
    | ((asked: Asked<Query, Thing> & Typed) => Promise<PageParts> | PageParts)
    | { title: string; button: string };
  /** What it changes, as pages call it (`organisation:gm0882`); without it the form changes nothing. */
  changes?: (thing: Thing, meant: Meant) => string[];
  /**
   * Finds what the input means, before the transaction begins: one that waits in it for a second connection waits for
   * ever when others hold all of them and do the same.
   * @throws Problem 422 with what is not clear; ToReview when what was agreed with is not what would be done now
   */
  understand?: (asked: Asked<Query, Thing> & { input: FormInput<Fields> }) => Promise<Meant>;
  /**
   * Required fields that `understand` hands on as they are: what else was typed is looked up although these are wrong, so
   * that all faults are told in one round.
   */
  handsOn?: readonly Extract<keyof Fields, string>[];
  /**
   * What to show before it is done, to agree with; null where there is nothing to look at. Of a form with files it says
   * what travels along instead of them.
   */
  review?: (
    asked: Asked<Query, Thing> & { input: FormInput<Fields>; meant: Meant },
  ) => Promise<Child | ToReview> | Child | ToReview;
  /**
   * Does what was asked; with `changes` in one transaction, to which the clock says when.
   * @throws Problem 409 or 422: the page comes back with its sentence and all that was typed
   */
  submit: (
    asked: Asked<Query, Thing> & {
      input: FormInput<Fields>;
      /** What `understand` found. */
      meant: Meant;
      trx: Transaction<object>;
      at: Date;
      /** What stands in the cookie of the visit; null for a visitor and a program. */
      secret: string | null;
    },
  ) => Promise<Done>;
  /** Where the reader goes then. */
  next: (did: Did<Query, Fields, Thing, Done>) => string;
  /** Where a reader goes whose form was sent twice: what the first did is done. */
  afterwards?: (asked: Asked<Query, Thing>) => string;
  /** What else the answer carries: a cookie. */
  after?: (c: Context, did: Did<Query, Fields, Thing, Done>) => void;
  /** The same for programs, that send the fields as JSON: a file is none. Absent where they have another way. */
  api?: {
    /** Below the base of the API; the path of the form unless told. */
    path?: string;
    /** What the description says of the words of the path. */
    params?: z.ZodRawShape;
    operationId: string;
    tag: string;
    summary: string;
    description?: string;
    /** What the description says of the answer. */
    answer: string;
    schema: z.ZodType;
    json: (did: Did<Query, Fields, Thing, Done>) => unknown;
  };
}

export type Did<Query extends z.ZodRawShape, Fields extends FormFields, Thing, Done> = Asked<Query, Thing> & {
  input: FormInput<Fields>;
  done: Done;
};
