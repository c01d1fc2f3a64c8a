// Buttons, and buttons that act.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n/i18n.ts";

type Children = { children?: ComponentChildren };

type ButtonProps = Children & { kind?: "main" | "quiet" | "danger"; disabled?: boolean; pressed?: boolean; busy?: boolean; onClick?: () => void };

export function Button({ children, kind = "quiet", pressed, busy, disabled, onClick }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} aria-pressed={pressed} aria-busy={busy} disabled={busy || disabled} onClick={onClick}>
      {children}
    </button>
  );
}

export function ActButton({
  children,
  act,
  kind = "main",
  disabled = false,
}: Children & { act: () => Promise<void>; kind?: "main" | "quiet" | "danger"; disabled?: boolean }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  const run = () => {
    setBusy(true);
    setWrong("");
    act()
      .catch((error: Error) => setWrong(error.message || t("needs.reception")))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button kind={kind} busy={busy} disabled={disabled} onClick={run}>
        {children}
      </Button>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
