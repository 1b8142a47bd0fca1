/** `/organisaties/{code}/beheer/aanvragen/{id}/bewijs`: the file that came with a request for a place. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { attachment } from "#kit/upload/attachment.ts";
import { sizeInWords } from "#kit/upload/kinds.ts";
import { filesById, type KeptFile } from "#kit/upload/store.ts";
import { loadRequest, mayAnswer } from "./answer-forms.ts";
import { lookedAt } from "./looked-at.ts";
import { PATH } from "./manage-page.tsx";

const EVIDENCE = `${PATH}/aanvragen/:id/bewijs`;

/** For who answers the request, and nobody else. */
export function evidencePages(building: Building): Hono {
  return new Hono().get(
    EVIDENCE,
    guardedPage(building, EVIDENCE, {
      may: mayAnswer,
      load: (words, view) => loadRequest(building, words, view),
      answer: async ({ thing: { request }, view }) => {
        const { primary } = building;
        const id = request.evidence;
        const file = id === null ? undefined : (await filesById(primary, [id])).get(id);
        if (!file) throw notFound("Bij deze aanvraag is geen bewijs (meer).");
        const { person, organisation } = request;
        await lookedAt(building, view.reader, organisation, [person], { action: mayAnswer.action });
        return attachment(primary, file);
      },
    }),
  );
}

export const Evidence = ({ file, href }: { file: KeptFile | undefined; href: string }) =>
  file ? (
    <p>
      Bewijs:{" "}
      <a href={href}>
        {file.name} ({sizeInWords(file.bytes)})
      </a>
      {!file.scanned && ". Niet op virussen nagekeken: deze installatie heeft geen virusscanner."}
    </p>
  ) : null;
