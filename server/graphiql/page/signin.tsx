import { useEffect, useState } from "react";
import type { Client } from "./client";
import { Personas } from "./persona";
import { Stories } from "./story";

const whoQuery = "query Who { viewer { practitioner { name { text } } organization { name } roles } }";

type Who = { viewer: { practitioner: { name: { text: string } } | null; organization: { name: string }; roles: string[] } };

/** The bar at the top: whose page it is, a person or a token to choose, and whom the token speaks for. */
export function SignIn({ token, client, onToken }: { token: string; client: Client | null; onToken(text: string): void }) {
  return (
    <header className="bar">
      <h1>
        <img src="/graphiql/icon.svg" alt="" /> Caseload
      </h1>
      <Stories token={token} />
      <Personas token={token} onToken={onToken} />
      <label className="token">
        <span>Token</span>
        <input
          name="token"
          autoComplete="off"
          spellCheck={false}
          placeholder="Paste a token that the server printed"
          value={token}
          onChange={(event) => onToken(event.target.value)}
        />
      </label>
      {client && <Identity client={client} />}
    </header>
  );
}

/** Says for whom the token speaks, or what is wrong with it. */
function Identity({ client }: { client: Client }) {
  const [said, setSaid] = useState<{ text: string; detail?: string; wrong?: boolean }>({ text: "…" });
  useEffect(() => {
    let current = true;
    setSaid({ text: "…" });
    client.ask<Who>({ query: whoQuery }).then(
      ({ data, errors }) => {
        if (current) {
          setSaid(data ? describe(data) : { text: errors?.[0]?.message ?? "The server did not answer.", wrong: true });
        }
      },
      () => current && setSaid({ text: "The server cannot be reached.", wrong: true }),
    );
    return () => {
      current = false;
    };
  }, [client]);
  return (
    <p className={said.wrong ? "identity wrong" : "identity"} role="status">
      <strong>{said.text}</strong> {said.detail}
    </p>
  );
}

function describe({ viewer }: Who) {
  const roles = viewer.roles.map((role) => role.toLowerCase().replaceAll("_", " ")).join(", ");
  return { text: viewer.practitioner?.name.text ?? "Somebody unknown", detail: `${roles} · ${viewer.organization.name}` };
}
