// What the care team writes about a patient.
import { useState } from "preact/hooks";
import { moment, t } from "../../i18n/i18n.ts";
import { useChart, usePhone } from "../../phone.ts";
import { rowsOf } from "../../record/record.ts";
import { newId } from "../../view/id.ts";
import { ActButton } from "../../view/button.tsx";
import { TextArea, TextField } from "../../view/field.tsx";
import { Card, Empty, Screen } from "../../view/parts.tsx";

export default function Messages({ patientId }: { patientId: string }) {
  const phone = usePhone();
  const messages = rowsOf(useChart(patientId), "Communication").sort((a, b) => a.sentAt.localeCompare(b.sentAt));
  const thread = messages.at(-1)?.threadId;
  const [topic, setTopic] = useState("");
  const [text, setText] = useState("");
  const send = async () => {
    await phone.act(patientId, "sendMessage", {
      id: newId(),
      patientId,
      ...(thread ? { threadId: thread } : { topic }),
      text,
      priority: "ROUTINE",
    });
    setText("");
  };
  return (
    <Screen title={t("part.messages")} back={`/patient/${patientId}`}>
      {messages.length === 0 && <Empty>{t("messages.none")}</Empty>}
      <ol class="thread">
        {messages.map(({ id, topic, text, sender, sentAt }) => (
          <li key={id} class={!sender || sender.id === phone.session.practitioner ? "mine" : ""}>
            <p class="about">{`${sender?.name.text ?? t("messages.me")} · ${moment(sentAt)}`}</p>
            {topic && <strong>{topic}</strong>}
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <Card>
        {!thread && <TextField label={t("messages.topic")} value={topic} set={setTopic} />}
        <TextArea label={t("messages.text")} value={text} set={setText} />
        <ActButton act={send} disabled={text === "" || (!thread && topic === "")}>
          {t("messages.send")}
        </ActButton>
      </Card>
    </Screen>
  );
}
