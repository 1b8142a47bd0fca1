/** ASVS chapters 6 to 10: who asks, and what he may. */
import { built, doc, item, setting, test } from "./item.ts";

const matrix = test("names every route there is, once, and none that there is not");
const refused = test("is not done %s, also for who may");
const mutants = test("finds at least 95 % of the wrong versions of a rule");
const attempt = test("cannot be finished in another browser, nor twice");
const forged = test("lets nobody in when it %s");
const other = "docs/decisions/0032-people.md#decision";

export const IDENTITY = [
  item("V6.1.1", "It is written how guessing is held off", built("coming-in"), built("limits")),
  item("V6.1.3", "All ways in are written", built("coming-in")),
  item(
    "V6.3.1",
    "Guessing is held off",
    test("is refused to one account, by a sentence and for a while; others come in"),
    test("is answered by 429 with when to come back, to that address alone"),
  ),
  item("V6.3.2", "No default accounts", built("coming-in")),
  item(
    "V6.3.3",
    "More than one factor",
    setting("acr"),
    test("is refused below the level that was asked for, also when the provider says nothing of it"),
  ),
  item("V6.3.4", "No way in that is not written", test("lets nobody in by itself: %s"), matrix),
  item(
    "V6.8.1",
    "Nobody is another by another provider",
    doc(other),
    test("that give one name to two people have two accounts"),
  ),
  item("V6.8.2", "Signatures of tokens are checked", forged),
  item(
    "V6.8.4",
    "The level asked for is the level told",
    test("is refused below the level that was asked for, also when the provider says nothing of it"),
  ),
  item("V7.1.1", "It is written how long a visit lasts", built("visits")),
  item("V7.1.2", "It is written how many visits one may have", built("visits")),
  item("V7.1.3", "It is written how it goes with the provider's own session", built("visits")),
  item(
    "V7.2.1",
    "The server knows a visit, nobody else",
    test("is over after logging out: the old cookie opens nothing"),
  ),
  item(
    "V7.2.2",
    "Made for each visit",
    test("gives another cookie than the one that somebody put there before"),
  ),
  item(
    "V7.2.3",
    "Not to be guessed",
    built("keys-and-hashes"),
    test("gives another cookie than the one that somebody put there before"),
  ),
  item(
    "V7.2.4",
    "A new one at logging in",
    test("gives another cookie than the one that somebody put there before"),
  ),
  item(
    "V7.3.1",
    "Ends when nothing is asked",
    built("visits"),
    test("is removed by the clock: visits, log-ins that nobody came back from, forms that were sent"),
  ),
  item(
    "V7.3.2",
    "Ends in any case",
    built("visits"),
    test("is there after logging in again, and is sent after all, once"),
  ),
  item("V7.4.1", "What ended opens nothing", test("is over after logging out: the old cookie opens nothing")),
  item(
    "V7.4.2",
    "An account that goes takes its visits along",
    test("goes without a trace when the account is removed: what was done stays, of nobody"),
    test("ends at once: the next page of that member knows it"),
  ),
  item(
    "V7.4.3",
    "Other visits can be ended after a change of factor",
    test("shows visits on other devices, and ends them"),
  ),
  item("V7.4.4", "Logging out is on every page", test("is left from any page, in a step and a click")),
  item(
    "V7.4.5",
    "Admins can end visits",
    test("is reached by nobody any more when the keeper of the installation ends the visits of that address"),
  ),
  item("V7.5.1", "Log in again before changing how one logs in", built("coming-in")),
  item(
    "V7.5.2",
    "See and end one's visits",
    test("shows visits on other devices, and ends them"),
    built("visits"),
  ),
  item("V7.6.1", "Time of a visit and of the provider's session as written", built("visits")),
  item(
    "V7.6.2",
    "No visit without an act of the person",
    attempt,
    test("is offered to whoever asks for a page of his own"),
  ),
  item("V8.1.1", "Rules on deeds and things are written", built("who-may-do-what"), mutants),
  item("V8.1.2", "Rules on fields are written", built("who-may-do-what")),
  item("V8.2.1", "Deeds only by who may", matrix, refused),
  item(
    "V8.2.2",
    "Things only for whom they are",
    test("is for nobody else"),
    test("is not answered from the other side, nor by who merely takes part"),
  ),
  item(
    "V8.2.3",
    "Fields only for whom they are",
    test("refuses a field that it does not have"),
    test("is given on one's own side only: who runs the staff invites nobody to the council"),
  ),
  item("V8.3.1", "Asked by the server", matrix, mutants),
  item(
    "V8.4.1",
    "Organisations are apart",
    test("is not answered from the other side, nor by who merely takes part"),
    test("is what keeps them apart: without the rules of the tables all of it shows"),
  ),
  item("V9.1.1", "Tokens are checked by their signature", forged),
  item("V9.1.2", "By an algorithm on a list, never none", forged),
  item("V9.1.3", "With keys of whom we named", forged),
  item("V9.2.1", "Within their time", forged),
  item("V9.2.2", "Of the right kind", forged),
  item("V9.2.3", "For us", forged),
  item("V9.2.4", "For one audience each", forged),
  item(
    "V10.1.1",
    "Tokens go to no browser",
    built("keys-and-hashes"),
    test("is told to no browser: not it, nor what it was got with"),
  ),
  item("V10.1.2", "Answers belong to what this browser began", attempt),
  item("V10.2.1", "Nobody can slip another's answer in", attempt, doc(other)),
  item(
    "V10.2.2",
    "Providers are not mixed up",
    doc(other),
    test("are not mixed up: an answer of one to what was asked of the other is none"),
  ),
  item(
    "V10.3.1",
    "Access tokens are for us",
    test("is told how to ask: nobody without a key, with a wrong one, or with a right one in the address"),
  ),
  item(
    "V10.3.2",
    "Access tokens decide",
    test("is refused where its owner may not, whatever the key was made for"),
  ),
  item(
    "V10.3.3",
    "A token names one person for ever",
    test("writes where the key writes, and the record names program and owner"),
  ),
  item("V10.3.4", "A token shows how strong its log-in was", built("keys-and-hashes")),
  item("V10.5.1", "No token twice", attempt, doc(other)),
  item(
    "V10.5.2",
    "A person is issuer and subject",
    doc(other),
    test("gives a place to who logs in with that verified address, however it is written"),
  ),
  item("V10.5.3", "A provider cannot pass for another", forged),
  item("V10.5.4", "The token is for our client", forged),
  item("V10.5.5", "Logging out by the provider is not abused", built("visits")),
];
