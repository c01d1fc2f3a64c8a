// English and Spanish. Every word has both, since the dictionary's type asks for two.
import { now } from "../api/clock.ts";
import { State, useValue } from "../view/state.ts";
import { words } from "./words.ts";

export type Language = "en" | "es";

export type Word = keyof typeof words;

const place = "caseload.language";

const first = (): Language => {
  const kept = localStorage.getItem(place) ?? navigator.language.slice(0, 2);
  return kept === "es" ? "es" : "en";
};

export const language = new State<Language>(first());

export function speak(chosen: Language) {
  localStorage.setItem(place, chosen);
  document.documentElement.lang = chosen;
  language.set(chosen);
}

/** The word in the language that was chosen, with values in place of {name}; of "one|many", the one that fits the count. */
export function t(word: Word, values: Record<string, string | number> = {}): string {
  const forms = words[word][language.value === "es" ? 1 : 0].split("|");
  const text = forms.at(values["count"] === 1 ? 0 : -1)!;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** What a value of an enum is called; the value itself, made readable, where the dictionary has none. */
export function called(kind: string, value: string | null | undefined): string {
  if (!value) {
    return "";
  }
  const word = `${kind}.${value}`;
  return word in words ? t(word as Word) : value.charAt(0).toUpperCase() + value.slice(1).toLowerCase().replaceAll("_", " ");
}

/** The name of a field as words: "needInformational" is "need informational". */
export const spelled = (names: readonly string[]) => names.map((name) => name.replace(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`)).join(", ");

/** Draws the component again when the language changes. */
export const useLanguage = () => useValue(language);

const format = (options: Intl.DateTimeFormatOptions) => (at: string | null | undefined) =>
  at ? new Intl.DateTimeFormat(language.value, options).format(new Date(at.length === 10 ? `${at}T12:00:00` : at)) : "";

export const day = format({ day: "numeric", month: "short", year: "numeric" });
/** The day of what is told by the day: it comes as the midnight of UTC, which is another day here. */
export const date = (at: string | null | undefined) => day(at?.replace(/T00:00:00Z$/, ""));
export const weekday = format({ weekday: "long", day: "numeric", month: "long" });
export const time = format({ hour: "numeric", minute: "2-digit" });
export const moment = format({ day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });

/** Full years since a date of birth, which may have no day or month. */
export function age(birthDate: string | null | undefined, on = now()): number | undefined {
  const [year, month = 1, date = 1] = (birthDate ?? "").split("-").map(Number);
  if (!year) {
    return undefined;
  }
  const had = on.getMonth() + 1 > month || (on.getMonth() + 1 === month && on.getDate() >= date);
  return on.getFullYear() - year - (had ? 0 : 1);
}

/** A language by its name. */
export const tongue = (tag: string) => new Intl.DisplayNames(language.value, { type: "language", fallback: "code" }).of(tag) ?? tag;
