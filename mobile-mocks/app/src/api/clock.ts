// The time by the server's clock, which every answer tells: what day it is and what is late do not depend on how a phone is
// set. What was done keeps the phone's own time; the server puts that right (docs/offline.md).
import { State } from "../view/state.ts";
import { aheadOf, steady } from "./ahead.ts";

const place = "caseload.clock";

/** By how many milliseconds the server is ahead of this phone: kept, so that it is known without reception. */
export const ahead = new State(Number(localStorage.getItem(place) ?? 0));

/** Learns the time from what comes back for a request: not from an answer that was long on its way, as on a phone that slept. */
export async function learn(coming: Promise<Response>): Promise<Response> {
  const sent = Date.now();
  const answer = await coming;
  if (Date.now() - sent > steady) {
    return answer;
  }
  const now = aheadOf(answer.headers.get("Date"), Date.now(), ahead.value);
  if (now !== ahead.value) {
    localStorage.setItem(place, String(now));
    ahead.set(now);
  }
  return answer;
}

export const now = () => new Date(Date.now() + ahead.value);

/** Whether a time is over; one that is not known is not. */
export const past = (at: string | null) => at !== null && at < now().toISOString();

/** A time of this phone as the server would have it. */
export const asServer = (at: string) => new Date(Date.parse(at) + ahead.value).toISOString();

/** Today, as yyyy-mm-dd, where the phone is. */
export const today = () => new Intl.DateTimeFormat("sv-SE").format(now());
