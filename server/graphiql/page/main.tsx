import { StrictMode, useEffect, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { Client } from "./client";
import { loadOperations, type Operation } from "./operation";
import { narrow, savedOperations } from "./saved";
import { SignIn } from "./signin";
import { syncs, useWatched } from "./sync";
import { keepToken, takeToken } from "./token";
import "./page.css";

const firstToken = takeToken(); // before anything else can look at the address

function Page() {
  const [token, setToken] = useState(firstToken);
  const client = useMemo(() => (token === "" ? null : new Client(token)), [token]);
  useEffect(() => () => client?.close(), [client]);
  useEffect(() => {
    const look = () => setToken(takeToken());
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
  return (
    <>
      <SignIn token={token} client={client} onToken={(text) => setToken(keepToken(text))} />
      {client ? <Explorer client={client} /> : <Welcome />}
    </>
  );
}

/** What is shown to somebody without a token. */
function Welcome() {
  return (
    <main className="welcome">
      <h2>Who are you?</h2>
      <p>
        In development choose a person above: the case manager has a panel of patients. Elsewhere paste a token of your
        own; a development server prints one for each person when it starts.
      </p>
      <p>
        <code>go run ./server token case-manager</code> prints another.
      </p>
    </main>
  );
}

/** GraphiQL, for the holder of one token. What is typed is kept as long as the browser tab. */
function Explorer({ client }: { client: Client }) {
  const [operations, setOperations] = useState<Operation[]>();
  useEffect(() => {
    void loadOperations().then((loaded) => {
      beginWithPanel(loaded);
      setOperations(loaded);
    });
  }, []);
  const watched = useWatched();
  const plugins = useMemo(
    () => operations && [savedOperations(operations, client), ...(watched ? [syncs] : [])],
    [operations, client, watched],
  );
  if (!plugins || watched === undefined) {
    return null;
  }
  return (
    <GraphiQL
      fetcher={client.send}
      plugins={plugins}
      visiblePlugin={narrow() ? undefined : plugins[0]}
      storage={sessionStorage}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <></>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/**
 * The first tab of a browser tab has the panel, which needs no placeholder. GraphiQL takes the variables
 * of its first tab from the storage only.
 */
function beginWithPanel(operations: Operation[]) {
  const panel = operations.find(({ name }) => name === "Panel");
  if (panel && sessionStorage.getItem("graphiql:tabState") === null) {
    sessionStorage.setItem("graphiql:query", panel.document);
    sessionStorage.setItem("graphiql:variables", JSON.stringify(panel.variables, null, 2));
  }
}

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
