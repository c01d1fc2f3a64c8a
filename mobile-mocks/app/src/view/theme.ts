// Light or dark: as the phone has it, or as its owner chose.
import { State } from "./state.ts";

export type Theme = "auto" | "light" | "dark";

const place = "caseload.theme";

export const theme = new State<Theme>((localStorage.getItem(place) as Theme | null) ?? "auto");

export function paint(chosen: Theme) {
  localStorage.setItem(place, chosen);
  document.documentElement.dataset["theme"] = chosen;
  theme.set(chosen);
}
