// Buttons, and buttons that act.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n/i18n.ts";

type Children = { children?: ComponentChildren };

type ButtonProps = Children & { kind?: "main" | "quiet" | "danger"; disabled?: boolean; pressed?: boolean; onClick?: () => void };

export function Button({ children, kind = "quiet", pressed, disabled, onClick }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}`} aria-pressed={pressed} disabled={disabled} onClick={onClick}>
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
      <Button kind={kind} disabled={busy || disabled} onClick={run}>
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
