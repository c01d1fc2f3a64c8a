// How much care somebody is to have: what the rule proposes, criterion by criterion, and what a person decides.
import { useState } from "preact/hooks";
import { called, day, spelled, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { ActButton } from "../../view/button.tsx";
import { Choice, TextField } from "../../view/field.tsx";
import { Card, Chip, Empty, Line, Screen, type Tone } from "../../view/parts.tsx";

const levels = ["CASE_MANAGEMENT", "CARE_COORDINATION"] as const;

const tone = (status: string): Tone => (status === "MET" ? "alarm" : status === "NOT_MET" ? "good" : "watch");

export default function Decision({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const found = rowsOf(useChart(patientId), "IntensityDecision").sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
  const [level, setLevel] = useState<(typeof levels)[number]>();
  const [reason, setReason] = useState("");
  const [saved, setSaved] = useState(false);
  const back = `/patient/${patientId}`;
  if (!found) {
    return (
      <Screen title={t("part.decision")} back={back}>
        <Empty>{t("decision.none")}</Empty>
      </Screen>
    );
  }
  const decide = async () => {
    await phone.act(patientId, "decideIntensity", { intensityDecisionId: found.id, baseRevision: found.revision, decided: level!, reason });
    setSaved(true);
  };
  return (
    <Screen
      title={t("part.decision")}
      back={back}
      about={t("decision.rule", { rule: found.rule, version: found.ruleVersion, at: day(found.asOf) })}
    >
      <Card>
        <p class="number">
          <strong>{called("intensity", found.decided ?? found.proposed)}</strong>{" "}
          <small>{t(found.decided ? "decision.decided" : "decision.proposed")}</small>
        </p>
        {found.decisionReason && <p>{found.decisionReason}</p>}
        {found.missing.length > 0 && <p class="why">{t("missing", { what: spelled(found.missing) })}</p>}
      </Card>
      <Card title={t("decision.criteria")}>
        <ul class="list">
          {found.criteria.map(({ name, label, status }) => (
            <Line key={name} title={label} aside={status && <Chip tone={tone(status)}>{called("criterion", status)}</Chip>} />
          ))}
        </ul>
      </Card>
      {saved ? (
        <p class="notice" role="status">
          {t("saved")}
        </p>
      ) : (
        <Card title={t("decision.yours")}>
          <Choice
            label={t("decision.level")}
            value={level}
            set={setLevel}
            options={levels.map((key) => [key, called("intensity", key)] as const)}
          />
          <TextField label={t("decision.reason")} value={reason} set={setReason} />
          <ActButton act={decide} disabled={!level || reason === ""}>
            {t("save")}
          </ActButton>
        </Card>
      )}
    </Screen>
  );
}
