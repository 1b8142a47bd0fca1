/**
 * The hall of the building: the front page and the pages about Vliegwiel itself. Not a room: it has no
 * facts of its own, and no room leans on it.
 */
import { Hono } from "hono";
import type { Building, Room } from "#kit/room.ts";
import { about, accessibility, contact, privacy } from "./about.tsx";
import { AGREEMENT, agreementPage, ASSESSMENT, assessmentPage } from "./agreement.tsx";
import { apiDocs } from "./api-docs.tsx";
import { front } from "./front.tsx";
import { glossary } from "./glossary.tsx";
import { PROCESSINGS, processingsPage } from "./processings.tsx";
import { recordPages } from "./record.tsx";
import { robotsTxt, securityTxt } from "./wellknown.ts";

/** @param ask puts a question to our own API, for the examples on its page */
export const sitePages = (
  building: Building,
  rooms: readonly Room[],
  ask: (path: string) => Response | Promise<Response>,
): Hono =>
  new Hono()
    .get("/", front(building))
    .get("/over", about(building))
    .get("/over/privacy", privacy(building))
    .get(PROCESSINGS, processingsPage(building, rooms))
    .get(AGREEMENT, agreementPage(building))
    .get(ASSESSMENT, assessmentPage(building))
    .get("/over/toegankelijkheid", accessibility(building))
    .get("/over/contact", contact(building))
    .get("/over/woordenlijst", glossary(building, rooms))
    .get("/api", apiDocs(building, ask))
    .get("/.well-known/security.txt", securityTxt(building))
    .get("/robots.txt", robotsTxt)
    .route("/", recordPages(building));
