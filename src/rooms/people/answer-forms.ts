/** Answering who asks for a place, and noting that rights were looked through. */
import { form } from "#kit/form.tsx";
import { notFound } from "#kit/problem.ts";
import type { Side } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import type { Organisation } from "#rooms/organisations";
import { answerRequest, findRequest, type JoinRequest } from "./joining.ts";
import { grantFields, refuseFields } from "./manage-chapters.tsx";
import { managePage, organisationForMembers, organisationIn, PATH } from "./manage-page.tsx";
import { personIn } from "./my-work.tsx";
import { isUuid, managePath } from "./paths.ts";
import { noteReview } from "./reviews.ts";

export interface OneRequest {
  organisation: Organisation;
  request: JoinRequest;
}

export const mayAnswer = {
  action: "organisatie.rechten.geven",
  of: ({ request }: OneRequest) => request,
  object: ({ request }: OneRequest) => `join-request:${request.id}`,
} as const;

export async function loadRequest(
  building: Building,
  { code = "", id = "" }: Record<string, string>,
  view: View,
): Promise<OneRequest> {
  const organisation = await organisationForMembers(building, code, view);
  const request = isUuid(id) ? await findRequest(building.primary, id) : undefined;
  if (request?.organisation !== organisation.key) throw notFound("Deze aanvraag is er niet (meer).");
  return { organisation, request };
}

const toManage = ({ thing }: { thing: OneRequest }) => managePath(thing.organisation.key);

export const grantForm = form({
  path: `${PATH}/aanvragen/:id/geven`,
  elsewhere: true,
  may: mayAnswer,
  load: loadRequest,
  fields: grantFields,
  page: ({ building, thing, view, typed, errors }) =>
    managePage(building, thing.organisation, view, { sent: { request: thing.request.id, typed, errors } }),
  changes: () => [],
  submit: ({ thing, view, input, trx, at }) =>
    answerRequest(trx, thing.request, { role: input.rol }, personIn(view).id, at),
  afterwards: toManage,
  next: toManage,
});

export const refuseForm = form({
  path: `${PATH}/aanvragen/:id/afwijzen`,
  elsewhere: true,
  may: mayAnswer,
  load: loadRequest,
  fields: refuseFields,
  page: ({ building, thing, view, typed, errors }) =>
    managePage(building, thing.organisation, view, { sent: { request: thing.request.id, typed, errors } }),
  changes: () => [],
  submit: ({ thing, view, input, trx, at }) =>
    answerRequest(trx, thing.request, { refusal: input.reden }, personIn(view).id, at),
  afterwards: toManage,
  next: toManage,
});

const isSide = (text: string): text is Side => text === "council" || text === "executive";

export const reviewForm = form({
  path: `${PATH}/nagekeken/:side`,
  elsewhere: true,
  may: {
    action: "organisatie.rechten.geven",
    // Staff and executive are one side.
    of: ({ organisation, side }: { organisation: Organisation; side: Side }) => ({
      organisation: organisation.key,
      organ: side,
    }),
    object: ({ organisation, side }) => `organisation:${organisation.key}:${side}`,
  },
  load: async ({ primary }, { code = "", side = "" }) => {
    if (!isSide(side)) throw notFound("Deze kant is er niet.");
    return { organisation: await organisationIn(primary, code), side };
  },
  fields: {},
  page: ({ building, thing, view, errors }) =>
    managePage(building, thing.organisation, view, { sent: { typed: {}, errors } }),
  changes: () => [],
  submit: ({ thing: { organisation, side }, view, trx, at }) =>
    noteReview(trx, { organisation: organisation.key, side, by: personIn(view).id }, at),
  afterwards: ({ thing }) => managePath(thing.organisation.key),
  next: ({ thing }) => managePath(thing.organisation.key),
});
