// A change of condition as it happens: who, what, and why it matters.
import { called, t } from "../i18n/i18n.ts";
import { usePhone } from "../phone.ts";
import { Button } from "./button.tsx";
import { Link } from "./router.tsx";
import { useValue } from "./state.ts";

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
          <p class="about">{[change.reason, ...(change.detectedIssue?.reasons ?? [])].filter(Boolean).join(" ")}</p>
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
