import { useEffect, useState } from "react";

type Persona = { name: string; displayName: string; token: string };

/** Lets one speak as somebody of the sample world, where the server has such people: in development. */
export function Personas({ token, onToken }: { token: string; onToken(text: string): void }) {
  const personas = usePersonas();
  if (personas.length === 0) {
    return null;
  }
  const current = personas.find((persona) => subjectOf(persona.token) === subjectOf(token));
  return (
    <label className="persona">
      <span>Person</span>
      <select value={current?.name ?? ""} onChange={({ target }) => onToken(tokenOf(personas, target.value))}>
        <option value="" disabled>
          Choose a person
        </option>
        {personas.map(({ name, displayName }) => (
          <option key={name} value={name}>
            {displayName}, {name.replaceAll("-", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The people that the server offers, as it does for the sign-in of the app; nobody where it offers none. */
function usePersonas(): Persona[] {
  const [personas, setPersonas] = useState<Persona[]>([]);
  useEffect(() => {
    void fetch("/app/personas.json").then(
      async (response) => response.ok && setPersonas(await response.json()),
      () => undefined,
    );
  }, []);
  return personas;
}

const tokenOf = (personas: Persona[], wanted: string) => personas.find(({ name }) => name === wanted)?.token ?? "";

/** Whom a token speaks for, undefined when it is none. Two tokens of one person differ in when they were made. */
function subjectOf(token: string): unknown {
  try {
    return JSON.parse(atob(token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/"))).sub;
  } catch {
    return undefined;
  }
}
