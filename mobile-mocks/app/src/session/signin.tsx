// Sign-in: a token, and the code that opens what the phone keeps. A development server offers its personas.
import { useEffect, useState } from "preact/hooks";
import type { ViewerQuery, ViewerQueryVariables } from "../../../operations.ts";
import viewer from "../../../operations/Viewer.graphql";
import { operation, send } from "../api/request.ts";
import { called, t } from "../i18n/i18n.ts";
import { newId } from "../view/id.ts";
import { ActButton, Button } from "../view/button.tsx";
import { TextField } from "../view/field.tsx";
import { Gate } from "./form.tsx";
import { type Door, leastCode, signIn } from "./session.ts";
import { claimsOf, cleanToken } from "./token.ts";

const who = operation<ViewerQuery, ViewerQueryVariables>(viewer);

type Persona = { name: string; displayName: string; token: string };

export function SignIn({ because }: { because?: Extract<Door, { is: "empty" }>["because"] }) {
  const [token, setToken] = useState("");
  const [code, setCode] = useState("");
  const personas = usePersonas();
  const begin = async () => {
    const clean = cleanToken(token);
    if (!claimsOf(clean)) {
      throw new Error(t("signin.no-token"));
    }
    if (code.length < leastCode) {
      throw new Error(t("signin.short", { least: leastCode }));
    }
    await send({ token: clean, device: `caseload-app ${newId()}` }, who, {});
    await signIn(clean, code);
  };
  return (
    <Gate title={t("signin.title")}>
      {because && (
        <p class="notice" role="status">
          {t(`gone.${because}`)}
        </p>
      )}
      {personas.length > 0 && (
        <fieldset class="choice column">
          <legend>{t("signin.personas")}</legend>
          {personas.map((persona) => (
            <Button key={persona.name} pressed={token === persona.token} onClick={() => setToken(persona.token)}>
              <span>{persona.displayName}</span> <small>{called("persona", persona.name)}</small>
            </Button>
          ))}
        </fieldset>
      )}
      <TextField label={t("signin.token")} value={token} set={setToken} autoComplete="off" />
      <TextField
        label={t("signin.code")}
        value={code}
        set={setCode}
        type="password"
        autoComplete="new-password"
        hint={t("signin.code-hint", { least: leastCode })}
      />
      <ActButton act={begin}>{t("signin.begin")}</ActButton>
    </Gate>
  );
}

function usePersonas(): Persona[] {
  const [personas, setPersonas] = useState<Persona[]>([]);
  useEffect(() => {
    void fetch("/app/personas.json").then(
      async (response) => response.ok && setPersonas((await response.json()) as Persona[]),
      () => undefined,
    );
  }, []);
  return personas;
}
