import { useEffect, useState } from "react";

type Persona = { name: string; displayName: string; token: string };

/** Lets one speak as somebody of the sample world, where the server has such people: in development. */
export function Personas({ token, onToken }: { token: string; onToken(text: string): void }) {
  const known = usePersonas();
  if (known.length === 0) {
    return null;
  }
  const current = known.find((persona) => subjectOf(persona.token) === subjectOf(token));
  return (
    <label className="persona">
      <span>Person</span>
      <select value={current?.name ?? ""} onChange={({ target }) => onToken(tokenOf(known, target.value))}>
        <option value="" disabled>
          Choose a person
        </option>
        {known.map(({ name, displayName }) => (
          <option key={name} value={name}>
            {displayName}, {name.replaceAll("-", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}

function usePersonas(): Persona[] {
  const [known, setKnown] = useState<Persona[]>([]);
  useEffect(() => void personas().then(setKnown), []);
  return known;
}

/** The people that the server offers, as it does for the sign-in of the app; nobody where it offers none. */
export async function personas(): Promise<Persona[]> {
  try {
    const response = await fetch("/app/personas.json");
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

const tokenOf = (known: Persona[], wanted: string) => known.find(({ name }) => name === wanted)?.token ?? "";

/** Whom a token speaks for, undefined when it is none. Two tokens of one person differ in when they were made. */
export function subjectOf(token: string): unknown {
  try {
    return JSON.parse(atob(token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/"))).sub;
  } catch {
    return undefined;
  }
}
