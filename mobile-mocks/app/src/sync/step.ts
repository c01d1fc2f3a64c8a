// What is to be done about an answer that is none: pure, as docs/offline.md has the states.

export type Next = "begin-anew" | "purge-revoked" | "purge-ended" | "ask-token" | "try-later" | "give-up";

/** How long to wait before the next try, in milliseconds: longer each time, half a minute at most. */
export const patience = (tries: number) => Math.min(1_000 * 2 ** tries, 30_000);

/** What a phone does about an error of the sync, by its code; undefined is no answer at all. */
export function nextFor(code: string | undefined): Next {
  switch (code) {
    case undefined:
    case "TIMEOUT":
    case "RATE_LIMITED":
    case "UNAVAILABLE":
    case "INTERNAL":
      return "try-later";
    case "CURSOR_EXPIRED":
    case "BAD_CURSOR":
      return "begin-anew";
    case "DEVICE_REVOKED":
      return "purge-revoked";
    case "TOKEN_EXPIRED":
      return "ask-token";
    case "UNAUTHENTICATED":
      return "purge-ended";
    default:
      return "give-up";
  }
}
