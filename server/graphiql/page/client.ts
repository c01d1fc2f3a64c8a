import type { GraphiQLProps } from "graphiql";
import { getOperationAST, type ExecutionResult } from "graphql";
import { createClient } from "graphql-ws";

/** What an operation is sent with. */
export type Request = { query: string; operationName?: string | null; variables?: Record<string, unknown> };

/** What comes back. */
export type Answer<Data = unknown> = { data?: Data; errors?: { message: string; extensions?: { code?: string } }[] };

/** Speaks with the server for the holder of one token. */
export class Client {
  readonly #authorization: string;
  readonly #socket;

  constructor(token: string) {
    this.#authorization = `Bearer ${token}`;
    const { protocol, host } = location;
    this.#socket = createClient({
      url: `${protocol === "https:" ? "wss" : "ws"}://${host}/graphql`,
      connectionParams: { authorization: this.#authorization },
    });
  }

  /** Sends a query or mutation. */
  async ask<Data>(request: Request): Promise<Answer<Data>> {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { Authorization: this.#authorization, "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(request),
    });
    return response.json();
  }

  /** Sends whatever GraphiQL gives: subscriptions over a websocket, the rest over HTTP. */
  readonly send: GraphiQLProps["fetcher"] = (request, options) => {
    const operation = options?.documentAST && getOperationAST(options.documentAST, request.operationName);
    // GraphiQL's types have errors as the server makes them, not as they arrive; it only prints them.
    if (operation?.operation === "subscription") {
      return this.#socket.iterate(request) as AsyncIterableIterator<ExecutionResult>;
    }
    return this.ask(request) as Promise<ExecutionResult>;
  };

  /** Ends the websocket. */
  close() {
    void this.#socket.dispose();
  }
}
