// Which screen is shown, by the address.
import type { ComponentChildren } from "preact";
import { State } from "./state.ts";

const base = "/app";

const here = () => location.pathname.slice(base.length).replace(/\/$/, "") || "/";

export const path = new State(here());

addEventListener("popstate", () => path.set(here()));

export function go(to: string, replace = false) {
  history[replace ? "replaceState" : "pushState"](null, "", base + to);
  scrollTo(0, 0);
  path.set(here());
}

/** A link to a screen; the browser's own ways (new tab, long press) work. */
export function Link({
  to,
  children,
  ...rest
}: {
  to: string;
  children: ComponentChildren;
  class?: string;
  current?: boolean;
  label?: string;
}) {
  return (
    <a
      href={base + to}
      class={rest.class}
      aria-current={rest.current ? "page" : undefined}
      aria-label={rest.label}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && event.button === 0) {
          event.preventDefault();
          go(to);
        }
      }}
    >
      {children}
    </a>
  );
}
