// One way to speak with the server: a text, its variables, and what went wrong by its code.
import { learn } from "./clock.ts";

/** An operation with the types of its variables and data. */
export type Document<Data, Variables> = { text: string; types?: (variables: Variables) => Data };

export const operation = <Data, Variables>(text: string): Document<Data, Variables> => ({ text });

/** What the server said is wrong with a request as a whole. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** No answer came: there is no reception, or the line was cut. */
export class Unreachable extends Error {}

export type Who = { token: string; device: string };

export const headersOf = ({ token, device }: Who) => ({ Authorization: `Bearer ${token}`, "Caseload-Device": device });

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** Sends an operation; throws Refused or Unreachable, also where a part of the answer failed. A signal breaks it off. */
export async function send<Data, Variables>(
  who: Who,
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const { data, errors } = await answer<Data>(who, document.text, variables, signal);
  return dataOf(errors?.length ? null : data, errors);
}

/** Sends an operation whose data holds whatever failed beside it; throws Refused or Unreachable where there is none. */
export async function sendInParts<Data, Variables>(
  who: Who,
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const { data, errors } = await answer<Data>(who, document.text, variables, signal);
  return dataOf(data, errors);
}

function dataOf<Data>(data: Answer<Data>["data"], errors: Answer<Data>["errors"]): Data {
  const error = errors?.[0];
  if (!data) {
    throw new Refused(error?.extensions?.code ?? "INTERNAL", error?.message ?? "");
  }
  return data;
}

async function answer<Data>(who: Who, query: string, variables: unknown, signal?: AbortSignal): Promise<Answer<Data>> {
  const late = AbortSignal.timeout(20_000);
  try {
    const coming = fetch("/graphql", {
      method: "POST",
      headers: { ...headersOf(who), "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({ query, variables }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return (await (await learn(coming)).json()) as Answer<Data>;
  } catch (cause) {
    throw new Unreachable("no answer", { cause });
  }
}
