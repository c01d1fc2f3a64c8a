// Answers the operations of phones from recordings, by Mock Service Worker: tests of components and stories need no server.
// Subscriptions are left out, since they go over a websocket; a test calls what hears them.
import { graphql, HttpResponse, type GraphQLHandler } from "msw";

type Variables = Record<string, unknown>;

/** What an operation was sent with and what came back, as a file of recordings has it; in a story, also by whom. */
export type Recording = { persona?: string; variables: Variables | null; data: Record<string, unknown> };

/** Recordings by the names of their files: NAME, or NAME.CASE for a further answer of the same operation. */
export type Recordings = Record<string, Recording>;

/** Handlers for every query and mutation; what is not recorded is answered by an error that says what is. */
export function handlers(recordings: Recordings): GraphQLHandler[] {
  const all = [graphql.query, graphql.mutation].map((of) =>
    of(/.*/, ({ operationName = "", variables }) => HttpResponse.json(answer(recordings, operationName, variables))),
  );
  return [...all, graphql.operation(() => HttpResponse.json({ errors: [{ message: others }] }))];
}

const others = "Only queries and mutations with a name are answered from recordings.";

type Answer = Pick<Recording, "data"> | { errors: { message: string }[] };

function answer(recordings: Recordings, operation: string, variables: Variables): Answer {
  const candidates = Object.entries(recordings).filter(([name]) => name.split(".")[0] === operation);
  const wanted = canonical(variables);
  const found = candidates.find(([, recording]) => canonical(recording.variables) === wanted);
  return found ? { data: found[1].data } : { errors: [{ message: complaint(operation, wanted, candidates, recordings) }] };
}

function complaint(operation: string, wanted: string, candidates: [string, Recording][], recordings: Recordings): string {
  if (candidates.length === 0) {
    return `${operation} is not recorded. Recorded are ${Object.keys(recordings).join(", ")}.`;
  }
  const recorded = candidates.map(([name, { variables }]) => `${name} with ${canonical(variables)}`);
  return `${operation} is not recorded with ${wanted}. Recorded are ${recorded.join(", ")}.`;
}

/** The same text for variables that are the same, in whatever order; none are the same as an empty object. */
function canonical(variables: Variables | null): string {
  return JSON.stringify(variables ?? {}, (_, value) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value));
}

function isObject(value: unknown): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
