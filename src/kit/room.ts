import type { DemoShare } from "./demo.ts";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Kysely, QueryExecutorProvider, Transaction } from "kysely";
import type { Migration } from "kysely/migration";
import type { Day } from "./day.ts";
import type { EntryKind } from "./entries/kinds.ts";
import type { NewsKind, Topic } from "./events/event.ts";
import type { IdentityProvider } from "./identity-providers.ts";
import type { MenuItem, Place } from "./menu.ts";
import type { OwnRows } from "./own-data.ts";
import type { Policy, Ruled, Scopes } from "./policy.ts";
import type { FormerGuest, FormerVisit, Person, Reader } from "./reader.ts";
import type { Queue } from "./waiting.ts";
import type { Belonging } from "./takeout/belonging.ts";
import type { Parting } from "./takeout/parting.ts";
import type { Figure } from "./watch/figure.ts";
import type { Finding } from "./watch/finding.ts";
import type { Processing } from "./processing.ts";
import type { Revision } from "./revision.ts";
import type { Scanner } from "./upload/scanner.ts";
import type { SearchDocument } from "./search-document.ts";
import type { Verb } from "./verb.ts";

/**
 * A database of which nothing is known: each room says in its `db.ts` which tables it may ask, and gets this one. The
 * kit asks for its own tables by name, or runs SQL that it writes out.
 */
export type Db = Kysely<object>;

/** Which state of the register is on the table. A new import makes a new edition. */
export interface Edition {
  /** Grows by one with each import that changed something; 0 means nothing was loaded yet. */
  version: number;
  /** Tells it from every other one, also when a back-up was put back and numbers return. */
  mark: string;
  /** The register's own date: the default for every `geldigOp`. */
  day: Day;
  /** False when the prose of the register (purposes, articles, descriptions) was not loaded. */
  prose: boolean;
  /** For the source line: "Register van Overheidsorganisaties". */
  source: string;
}

/** What the app hands each room: the database, the edition in force and what other rooms hang on its pages. */
export interface Building<Tables extends object = object> {
  db: Kysely<Tables>;
  /** Where changes go, also while pages are read from a standby: a visit that began a moment ago is known here alone. */
  primary: Kysely<Tables>;
  /** The edition now in force; cheap to call. */
  edition: () => Edition;
  /** What people changed so far, as far as this process knows; cheap to call. */
  revision: () => Revision;
  /**
   * A change by people: one transaction, after which pages that show one of these subjects are made anew, here at once
   * and in other web processes within seconds.
   * @param subjects what pages call what they show, as `organisation:gm0882`
   */
  change: <Result>(
    subjects: readonly string[],
    work: (trx: Transaction<Tables>) => Promise<Result>,
  ) => Promise<Result>;
  /** The moment it is; tests inject it. */
  clock: () => Date;
  /** Who comes with this secret in his cookie; null when his visit ended. */
  identify: (secret: string) => Promise<Reader | null>;
  /** Who asks by a program with this key; null for a key that is worth nothing (any more). */
  identifyProgram: (secret: string) => Promise<Reader | null>;
  /** What a guest takes part in: how it is called and where it stands; null when it is there no more. */
  guestThing: (kind: string, thing: string) => Promise<GuestThing | null>;
  /** The guest whose visit this was, also when that ended or he is one no more; null for none. */
  formerGuest: (secret: string) => Promise<FormerGuest | null>;
  /** What waits for a person, in all rooms, first what must be done first. */
  waits: (person: Person, most: number) => Promise<Queue>;
  /** What each kind of event means to people, and about what they choose to hear, of all rooms. */
  news: ReadonlyMap<string, NewsKind>;
  topics: ReadonlyMap<string, Topic>;
  /** What of all rooms an organisation takes along, what it removes when it leaves, and what is done with data of persons. */
  belongings: readonly Belonging[];
  partings: readonly Parting[];
  processings: readonly Processing[];
  /** What people call a table, and a kind of what they keep. */
  tableName: (table: string) => string;
  kindOf: (kind: string) => EntryKind;
  /** What rooms keep about a person beside his account. */
  ownData: (person: string) => Promise<OwnRows[]>;
  /** Whose visit this was, also when it ended a while ago; null for none. */
  formerly: (visit: FormerVisit) => Promise<string | null>;
  /** Who may do what, by the rules of all rooms. */
  policy: Policy;
  /** Where people of this installation log in; none when nobody can. */
  providers: readonly IdentityProvider[];
  /** Reads files for viruses; null where the installation has no scanner. */
  scanner: Scanner | null;
  /** Whether this is the demo: then every page says that what people did in it is invented. */
  demo: boolean;
  /** Sections that rooms hang on the page of one subject, in the order of the floor plan. */
  sections: <Name extends Subject>(subject: Name) => Section<Name>[];
  menu: MenuItem[];
  /** What lies within the sections of the menu. */
  places: Place[];
  /** What stands under every page. */
  footer: MenuItem[];
  /** Contact and host of this installation, for the pages that say whose it is. */
  host: {
    name: string | null;
    email: string | null;
    publicUrl: string | null;
    /** Its number (OIN), by which programs know where events come from. */
    oin?: string | null;
    /** Where people ask what is kept of them. */
    privacyEmail?: string | null;
    /** The agreement on data, as its keeper gave it; the summary of the assessment (DPIA), and where it lies. */
    agreement?: string | null;
    assessment?: string | null;
    location?: string | null;
  };
  /** The picture that a room has of what a page is about; null when none has one. */
  pictureOf: <Name extends Subject>(
    subject: Name,
    thing: Subjects[Name],
    view: View,
  ) => Promise<Picture | null>;
  /** What stands for the site where a page has no picture of its own; null when no room has one. */
  cover: Picture | null;
  /** How many collaborations carry each task or theme on a day; empty when no room counts them. */
  counts: (subject: "task" | "theme", day: Day) => Promise<Map<string, number>>;
  /** What rooms hold against a step of a thing; nothing where it can be taken. */
  holds: <Name extends Subject>(subject: Name, thing: Subjects[Name], step: string) => Promise<Hold[]>;
  /** Everything that rooms let people find, in the order of the floor plan. */
  documents: () => Promise<SearchDocument[]>;
}

/** What a room holds against a step that somebody wants to take in a lower room, for whom it is not time yet. */
export interface Hold {
  /** Why, as a sentence for whoever can do something about it. */
  sentence: string;
  /** Where that is done. */
  path: string;
}

export interface GuestThing {
  name: string;
  path: string;
}

/** A picture of ours that shows what a page is about, at our own addresses. */
export interface Picture {
  png: string;
  /** The same, sharp at any size. */
  svg?: string;
  /** What it shows, for who cannot see it. */
  alt: string;
}

/**
 * What pages are about, by name. A room whose pages others may hang sections on adds its own
 * (`declare module "#kit/room.ts"`), and says what such a section is given.
 */
export interface Subjects {
  /** The front page is about nothing in particular. */
  front: null;
}
export type Subject = keyof Subjects;

/** A named part of another room's page, so that the lower room need not know the higher one. */
export interface Section<Name extends Subject = Subject> {
  /** Anchor on the page. */
  id: string;
  /** Lower comes first on the page. */
  order: number;
  /** Its line in the contents of the page; absent where it is too small to be looked for. */
  label?: string;
  /** @param thing what the page is about, as the page itself read it */
  render: (thing: Subjects[Name], view: View) => Promise<Child>;
}

/** What every page knows about the reader's question: the day, the address and how to keep it. */
export interface View {
  edition: Edition;
  /** Who asks; on a page that is the same for all, nobody in particular. */
  reader: Reader;
  /** The day asked for, or the edition's own. */
  day: Day;
  /** Whether the reader chose the day; then every link keeps it. */
  dayChosen: boolean;
  /** The day on the calendar (Europe/Amsterdam): from it one looks ahead, unless the reader chose a day. */
  today: Day;
  path: string;
  /** An answer that several parts of one page need, made once for this request. */
  once: <Value>(name: string, make: () => Promise<Value>) => Promise<Value>;
  /** The parameters as the reader gave them, for forms and links that keep them. */
  query: Record<string, string>;
  /** An address of ours with these parameters, that keeps the day the reader chose. */
  link: (path: string, query?: Record<string, string | number | null | undefined>) => string;
}

/** What people see of something and what programs get of it, made of one definition: a list, a detail page, a form. */
export interface Faces {
  pages?: (building: Building) => Hono;
  api?: (building: Building) => OpenAPIHono;
}

/** What a room hands the building: everything the app needs to open it, and nothing else. */
export interface Room {
  name: string;
  /** Its part of the woordenlijst: the text of its `woorden.md`. */
  words?: string;
  /** What its tables are called on the command line, and what people call the kinds of entries that it keeps. */
  tables?: Readonly<Record<string, string>>;
  kinds?: Readonly<Record<string, EntryKind>>;
  migrations?: Record<string, Migration>;
  /** Lists, detail pages, forms and data (`list.tsx`, `detail.tsx`, `form.tsx`, `data.ts`), lists before what they lead to. */
  faces?: Faces[];
  pages?: (building: Building) => Hono;
  /** Routes below `/api/v1`. */
  api?: (building: Building) => OpenAPIHono;
  cli?: Verb[];
  /**
   * The cost class of its routes: dear ones are answered by a thread of their own (`kit/work`), behind a bounded
   * queue, and what `warm` makes is made there. Without it all routes are cheap: questions to the database.
   */
  lane?: {
    /** Rooms that name the same lane share a thread. */
    name: string;
    /** The dear routes, as the router has them, `/api/v1` included; all routes of the room unless told. */
    only?: readonly string[];
  };
  /**
   * Makes what most pages of its lane rest on, for an edition, so that no reader has to wait for it. What one page shows
   * is made when somebody asks: a register ten times as large must not cost ten times as much that nobody reads.
   */
  warm?: (building: Building) => Promise<void>;
  sections?: { [Name in Subject]?: (building: Building) => Section<Name>[] };
  /** The picture it has of what a page of a lower room is about. */
  pictures?: {
    [Name in Subject]?: (building: Building, thing: Subjects[Name], view: View) => Promise<Picture | null>;
  };
  /** A picture of the whole, for pages without one. */
  cover?: Picture;
  counts?: Partial<Record<"task" | "theme", (building: Building, day: Day) => Promise<Map<string, number>>>>;
  /**
   * What it holds against a step of a thing of a lower room, by the name of the step: that room does not take it then, and
   * says why. It knows neither who holds nor for what.
   */
  holds?: {
    [Name in Subject]?: (building: Building, thing: Subjects[Name], step: string) => Promise<Hold[]>;
  };
  /** Knows who comes with a secret in his cookie. */
  identify?: (building: Building, secret: string) => Promise<Reader | null>;
  /** The events it tells, by kind, and the topics they are about. */
  news?: Readonly<Record<string, NewsKind>>;
  topics?: Readonly<Record<string, Topic>>;
  /** What it keeps about a person: every table with a person in it. It goes when his account does. */
  ownData?: (building: Building, person: string) => Promise<OwnRows[]>;
  /**
   * What it does beside answering, in the process of the pages alone, every few seconds; with several such processes all
   * do it at once.
   */
  errands?: (building: Building) => Promise<void>;
  /** Knows in whose name a program asks that brings a key. */
  identifyProgram?: (building: Building, secret: string) => Promise<Reader | null>;
  /** What guests can take part in, by kind; the room opens their rows to who takes part in it (`openRows`). */
  guests?: Record<string, (building: Building, thing: string) => Promise<GuestThing | null>>;
  /** Which of its actions a program can be let do. */
  scopes?: Scopes;
  /** What waits for a person in this room: no less than `most` of what comes first, where there is so much. */
  waits?: (building: Building, person: Person, most: number) => Promise<Queue>;
  /** What it can be watched by, beside what the kit tells. */
  figures?: (db: Db, at: Date) => Promise<Figure[]>;
  /** What `vliegwiel doctor` says of it. */
  health?: (db: Db, at: Date) => Promise<Finding[]>;
  /** What it does with data of persons (AVG, article 30). */
  processings?: readonly Processing[];
  /** What of its tables an organisation takes along to another installation, what is referred to first. */
  belongings?: readonly Belonging[];
  /** What it removes or ends when one side of an organisation takes its leave. */
  parting?: Parting;
  /** Removes what ended and serves nobody any more; done every few minutes. */
  forget?: (db: Db, at: Date) => Promise<void>;
  /** Removes what it keeps of a person whose account is gone. What he did stays, under a number that is nobody's. */
  erase?: (trx: QueryExecutorProvider, person: string, at: Date) => Promise<void>;
  /** What it adds to the demo. */
  demo?: DemoShare;
  /** Knows whose visit it was, also when it ended a while ago. */
  formerly?: (building: Building, visit: FormerVisit) => Promise<string | null>;
  /** Knows the guest whose visit it was, also when that ended a while ago. */
  formerGuest?: (building: Building, secret: string) => Promise<FormerGuest | null>;
  /** Its rows of the table who may do what (`ruled`). */
  policies?: Ruled;
  /** What people can find by words, as the database now knows it. */
  documents?: (db: Db) => Promise<SearchDocument[]>;
  /** Menu items in Dutch; a room that does not exist has none. */
  menu?: MenuItem[];
  /** Its places within a section of the menu, of this room or of another one. */
  places?: Place[];
  /** The same under every page: what tells about the data and the site. */
  footer?: MenuItem[];
}
