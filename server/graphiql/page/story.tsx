import { useEffect, useState } from "react";
import { keepToken } from "./token";
import { personas, subjectOf } from "./persona";

type Stage = { told: string; stories: { name: string; title: string }[] };

/** Lets one begin another story, where the server tells some: in development, at its own machine. */
export function Stories({ token }: { token: string }) {
  const [stage, setStage] = useState<Stage>();
  const [chosen, setChosen] = useState<string>();
  useEffect(() => void ask().then(setStage), []);
  if (!stage) {
    return null;
  }
  const choose = (name: string) => {
    setChosen(name);
    void begin(name, token);
  };
  return (
    <label className="persona">
      <span>{chosen === undefined ? "Story" : "Beginning…"}</span>
      <select value={chosen ?? stage.told} disabled={chosen !== undefined} onChange={({ target }) => choose(target.value)}>
        {stage.stories.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

const path = "/stories";

/** What is told; nothing where none can be begun, or while the server begins anew. */
async function ask(): Promise<Stage | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as Stage) : undefined;
  } catch {
    return undefined;
  }
}

/** Has the server begin another story, and goes on as the same person there. */
async function begin(name: string, token: string) {
  await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ story: name }) });
  while ((await ask())?.told !== name) {
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const same = (await personas()).find((persona) => subjectOf(persona.token) === subjectOf(token));
  keepToken(same?.token ?? "");
  location.reload();
}
