// A change of condition as it happens: who, what, and why it matters.
import type { Change } from "../api/live.ts";
import { called, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Button } from "./button.tsx";
import { Link } from "./router.tsx";
import { useValue } from "./state.ts";

/** Why it matters; what a rule says with its name is not said once more without. */
function whyOf({ reason, detectedIssue }: Change): string[] {
  const reasons = detectedIssue?.reasons ?? [];
  return reason && !reasons.some((text) => text.includes(reason)) ? [reason, ...reasons] : reasons;
}

export function Heard() {
  const { heard } = usePhone();
  const change = useValue(heard);
  return (
    <div role="alert" class="heard">
      {change && (
        <div class={`banner ${change.severity === "INFO" ? "calm" : change.severity === "ACTION" ? "watch" : "alarm"}`}>
          <p>
            <strong>{change.patient?.name.text}</strong> · {called("severity", change.severity)}
          </p>
          <p>{[change.condition?.code?.display ?? change.detectedIssue?.title, called("kind", change.kind)].filter(Boolean).join(": ")}</p>
          <p class="about">{whyOf(change).join(" · ")}</p>
          <div class="buttons">
            {change.patient && (
              <Link class="button main" to={`/patient/${change.patient.id}`}>
                {t("heard.open")}
              </Link>
            )}
            <Button onClick={() => heard.set(undefined)}>{t("heard.away")}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
