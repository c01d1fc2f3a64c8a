// A goal of the plan, in the patient's words: read, changed, added.
import { useState } from "preact/hooks";
import { called, t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import type { RowOf } from "../../record/row.ts";
import { ActButton, Button } from "../../view/button.tsx";
import { Choice, TextArea } from "../../view/field.tsx";
import { newId } from "../../view/id.ts";
import { Card, Chip } from "../../view/parts.tsx";

type Goal = RowOf<"Goal">;

const achievements = ["IMPROVING", "NO_CHANGE", "WORSENING", "ACHIEVED"] as const;

export function GoalCard({ goal, patientId }: { goal: Goal; patientId: string }) {
  const phone = usePhone();
  const [words, setWords] = useState<string>();
  const [how, setHow] = useState<(typeof achievements)[number]>();
  const save = async () => {
    await phone.act(patientId, "updateGoal", {
      goalId: goal.id,
      baseRevision: goal.revision,
      patientWords: words ?? goal.patientWords,
      ...(how ? { achievementStatus: how } : {}),
      reason: t("plan.told"),
    });
    setWords(undefined);
  };
  return (
    <Card>
      {goal.patientWords && <blockquote>{goal.patientWords}</blockquote>}
      <h2>{goal.description}</h2>
      <div class="chips">
        <Chip>{called("goal", goal.goalStatus)}</Chip>
        {goal.achievementStatus && <Chip tone="good">{called("achievement", goal.achievementStatus)}</Chip>}
      </div>
      {words === undefined ? (
        <Button onClick={() => setWords(goal.patientWords)}>{t("plan.edit")}</Button>
      ) : (
        <>
          <TextArea label={t("plan.words")} value={words} set={setWords} />
          <Choice
            label={t("plan.how")}
            value={how}
            set={setHow}
            options={achievements.map((key) => [key, called("achievement", key)] as const)}
          />
          <div class="buttons">
            <ActButton act={save}>{t("save")}</ActButton>
            <Button onClick={() => setWords(undefined)}>{t("cancel")}</Button>
          </div>
        </>
      )}
    </Card>
  );
}

export function NewGoal({ patientId, carePlanId }: { patientId: string; carePlanId: string }) {
  const phone = usePhone();
  const [words, setWords] = useState("");
  const [description, setDescription] = useState("");
  const add = async () => {
    await phone.act(patientId, "addGoal", {
      id: newId(),
      carePlanId,
      description,
      patientWords: words,
      priority: "MEDIUM",
      targets: [],
      addresses: [],
    });
    setWords("");
    setDescription("");
  };
  return (
    <Card title={t("plan.new")}>
      <TextArea label={t("plan.words")} value={words} set={setWords} />
      <TextArea label={t("plan.description")} value={description} set={setDescription} rows={2} />
      <ActButton act={add} disabled={description === ""}>
        {t("plan.add")}
      </ActButton>
    </Card>
  );
}
