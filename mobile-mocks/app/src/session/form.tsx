// What the screens before the app share: a card in the middle, and the choice of language.
import type { ComponentChildren } from "preact";
import { language, speak } from "../i18n/i18n.ts";

export function Gate({ title, children }: { title: string; children: ComponentChildren }) {
  const other = language.value === "es" ? "en" : "es";
  return (
    <main class="gate">
      <header>
        <img src="/app/icon.svg" alt="" width="56" height="56" />
        <p class="brand">Caseload</p>
        <button type="button" class="button quiet" lang={other} onClick={() => speak(other)}>
          {other === "es" ? "Español" : "English"}
        </button>
      </header>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
