/** What a line and the seconds of a header may come to, in milliseconds: nobody is off by less. */
export const steady = 120_000;

/** By how much the server is ahead of the phone's clock, given what was thought before; zero where that is next to nothing. */
export function aheadOf(date: string | null, now: number, before: number): number {
  const found = Date.parse(date ?? "") - now;
  if (Number.isNaN(found) || Math.abs(found - before) <= steady) {
    return before;
  }
  return Math.abs(found) <= steady ? 0 : found;
}
