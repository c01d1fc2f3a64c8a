import { useEditorContext, usePluginStore, type GraphiQLPlugin } from "@graphiql/react";
import { flushSync } from "react-dom";
import type { Client } from "./client";
import { fillVariables, type Operation } from "./operation";

const headings = { query: "Read", mutation: "Act", subscription: "Listen" };

/** Whether there is room for one thing beside another. */
export const narrow = () => matchMedia("(max-width: 760px)").matches;

/** The panel that lists the saved operations. */
export function savedOperations(operations: Operation[], client: Client): GraphiQLPlugin {
  return {
    title: "Operations",
    icon: ListIcon,
    content: () => <Saved operations={operations} client={client} />,
  };
}

function Saved({ operations, client }: { operations: Operation[]; client: Client }) {
  const open = useOpen(client);
  return (
    <section className="saved" aria-label="Operations">
      <h2>Operations</h2>
      <p>What the phone app sends. Each opens with variables that fit this data.</p>
      {Object.entries(headings).map(([kind, heading]) => (
        <div key={kind}>
          <h3>{heading}</h3>
          <ul>
            {operations
              .filter((operation) => operation.kind === kind)
              .map((operation) => (
                <li key={operation.name}>
                  <button type="button" onClick={() => void open(operation)}>
                    <strong>{operation.name}</strong>
                    <span>{firstSentence(operation.about)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const firstSentence = (text: string) => /^.*?[.:](?= |$)/.exec(text)?.[0].replace(/:$/, ".") ?? text;

/** Opens an operation in the tab that has it already, else in a new one, with fresh variables. */
function useOpen(client: Client) {
  const { tabs, addTab, changeTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  const { setVisiblePlugin } = usePluginStore();
  return async (operation: Operation) => {
    const variables = await fillVariables(operation.variables, client);
    const index = tabs.findIndex((tab) => tab.operationName === operation.name);
    // The editors get the tab's own text when React renders; what is set here must come after.
    flushSync(() => {
      if (narrow()) {
        setVisiblePlugin(null); // first, since an editor out of sight does not draw what it is given
      }
      return index >= 0 ? changeTab(index) : addTab();
    });
    queryEditor?.setValue(operation.document);
    variableEditor?.setValue(variables);
  };
}

function ListIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
      <path d="M9 6h11M9 12h11M9 18h11" />
      <circle cx="4.5" cy="6" r="1" />
      <circle cx="4.5" cy="12" r="1" />
      <circle cx="4.5" cy="18" r="1" />
    </svg>
  );
}
