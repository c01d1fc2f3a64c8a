// A call, and what came of it: two taps, with or without reception.
import { useState } from "preact/hooks";
import { called, t } from "../../i18n/i18n.ts";
import { usePhone } from "../../phone.ts";
import { ActButton, Button } from "../../view/button.tsx";

const outcomes = ["REACHED", "LEFT_MESSAGE", "NO_ANSWER", "CALL_BACK_LATER", "WRONG_CONTACT", "REFUSED"] as const;

type Outcome = (typeof outcomes)[number];

export function Contact({ patientId, number }: { patientId: string; number: string | undefined }) {
  const [asked, setAsked] = useState(false);
  const [logged, setLogged] = useState<Outcome>();
  return (
    <>
      <div class="buttons">
        {number && (
          <a class="button quiet" href={`tel:${number}`}>
            {t("patient.call", { number })}
          </a>
        )}
        <Button pressed={asked} onClick={() => setAsked(!asked)}>
          {t("contact.log")}
        </Button>
      </div>
      {asked && (
        <Outcomes
          patientId={patientId}
          done={(outcome) => {
            setLogged(outcome);
            setAsked(false);
          }}
        />
      )}
      {logged && (
        <p class="notice" role="status">
          {`${called("outreach", logged)}. ${t("saved")}`}
        </p>
      )}
    </>
  );
}

function Outcomes({ patientId, done }: { patientId: string; done: (outcome: Outcome) => void }) {
  const phone = usePhone();
  const log = (outcome: Outcome) => async () => {
    await phone.act(patientId, "logContact", { patientId, outcome, mode: "PHONE_CALL", note: "", at: new Date().toISOString() });
    done(outcome);
  };
  return (
    <fieldset class="choice">
      <legend>{t("contact.outcome")}</legend>
      {outcomes.map((outcome) => (
        <ActButton key={outcome} kind="quiet" act={log(outcome)}>
          {called("outreach", outcome)}
        </ActButton>
      ))}
    </fieldset>
  );
}
