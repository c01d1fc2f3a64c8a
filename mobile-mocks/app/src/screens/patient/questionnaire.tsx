// A questionnaire, drawn from its definition. Every answer is kept at once; it is sent when it is finished.
import { useState } from "preact/hooks";
import { age, t } from "../../i18n/i18n.ts";
import { useDraft } from "../../outbox/draft.ts";
import { useChart, usePhone } from "../../phone.ts";
import { patientOf } from "../../record/record.ts";
import { newId } from "../../view/id.ts";
import { ActButton, Button } from "../../view/button.tsx";
import { TextField } from "../../view/field.tsx";
import { Card, Loading, Screen } from "../../view/parts.tsx";
import { go } from "../../view/router.tsx";
import { unitOf } from "../../view/unit.ts";
import { answersOf, type Filled, type FilledIn, wrongIn } from "./filled.ts";
import { asked, type Definition, type Item, toSend } from "./form.ts";

export function Questionnaire({ definition, patientId }: { definition: Definition; patientId: string }) {
  const phone = usePhone();
  const patient = patientOf(useChart(patientId));
  const { value: filled, kept, set: keep } = useDraft<FilledIn>(patientId, `assessment/${definition.id}/${definition.version}`, {});
  const [begun] = useState(() => new Date().toISOString());
  const back = `/patient/${patientId}/assessments`;
  const facts = { AGE: age(patient?.birthDate), GENDER: patient?.gender.toLowerCase(), SEX: patient?.gender.toLowerCase() };
  if (!filled) {
    return <Loading />;
  }
  const answers = answersOf(definition, filled);
  const items = asked(definition, answers, facts);
  const submit = async () => {
    const id = newId();
    await phone.act(patientId, "startAssessment", {
      id,
      patientId,
      questionnaire: definition.id,
      questionnaireVersion: definition.version,
      startedAt: begun,
    });
    await phone.act(patientId, "submitAssessment", {
      questionnaireResponseId: id,
      baseRevision: 1,
      answers: toSend(definition, answers, facts).map((answer) => ({ options: [], ...answer })),
      authoredAt: new Date().toISOString(),
    });
    await keep(undefined);
    go(back, true);
  };
  const wrong = items.some((item) => wrongIn(item, filled[item.id]));
  const count = items.filter(({ id }) => answers[id]).length;
  return (
    <Screen title={definition.title} back={back} about={t("questionnaire.done", { count, all: items.length })}>
      {items.map((item) => (
        <ItemCard key={item.id} item={item} filled={filled[item.id]} set={(next) => void keep({ ...filled, [item.id]: next })} />
      ))}
      <p class="about">{definition.attribution}</p>
      <p class="notice" role="status" aria-busy={!kept}>
        {t("questionnaire.kept")}
      </p>
      <ActButton act={submit} disabled={count === 0 || wrong}>
        {t("questionnaire.submit")}
      </ActButton>
    </Screen>
  );
}

function ItemCard({ item, filled, set }: { item: Item; filled: Filled | undefined; set: (filled: Filled) => void }) {
  const chosen = filled?.options ?? [];
  const choose = (code: string, exclusive: boolean) => {
    const others = chosen.filter((other) => other !== code && !item.options.find((option) => option.code === other)?.exclusive);
    set({ item: item.id, options: !item.repeats || exclusive ? [code] : chosen.includes(code) ? others : [...others, code] });
  };
  return (
    <Card>
      <fieldset class="choice column">
        <legend>
          {item.text}
          {item.safety && <span class="late"> · {t("questionnaire.safety")}</span>}
        </legend>
        {item.options.map(({ code, text, exclusive }) => (
          <Button key={code} pressed={chosen.includes(code)} onClick={() => choose(code, exclusive)}>
            {text}
          </Button>
        ))}
        {item.type !== "CHOICE" && <TypedField item={item} filled={filled} set={(typed) => set({ item: item.id, typed })} />}
        <Button pressed={filled?.absent === "DECLINED"} onClick={() => set({ item: item.id, absent: "DECLINED" })}>
          {t("questionnaire.declined")}
        </Button>
      </fieldset>
    </Card>
  );
}

function TypedField({ item, filled, set }: { item: Item; filled: Filled | undefined; set: (typed: string) => void }) {
  const wrong = wrongIn(item, filled);
  const words = item.type === "TEXT" || (item.minimum ?? 0) < 0; // there is no minus among the keys of numbers
  return (
    <>
      <TextField
        label={unitOf(item.unit) || t("questionnaire.answer")}
        value={filled?.typed ?? ""}
        inputMode={words ? "text" : "decimal"}
        set={set}
      />
      {wrong && (
        <p class="wrong" role="alert">
          {t(`questionnaire.${wrong}`, { low: item.minimum ?? "", high: item.maximum ?? "", unit: unitOf(item.unit) })}
        </p>
      )}
    </>
  );
}
