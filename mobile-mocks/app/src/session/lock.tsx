// The app was closed: its owner's code opens it, with or without reception.
import { useState } from "preact/hooks";
import { t } from "../i18n/i18n.ts";
import { TextField } from "../view/field.tsx";
import { Gate } from "./form.tsx";
import { Leave } from "./leave.tsx";
import { unlock } from "./session.ts";

export function Lock({ wrong }: { wrong: boolean }) {
  const [code, setCode] = useState("");
  return (
    <Gate title={t("lock.title")}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock(code);
        }}
      >
        <TextField label={t("signin.code")} value={code} set={setCode} type="password" autoComplete="current-password" />
        {wrong && (
          <p class="wrong" role="alert">
            {t("lock.wrong")}
          </p>
        )}
        <button type="submit" class="button main">
          {t("lock.open")}
        </button>
      </form>
      <Leave />
    </Gate>
  );
}
