import { useEffect, useState } from "react";

/** One request of a phone's sync and what was answered, as the server's package watch tells it. */
export type Exchange = {
  at: string;
  who: string;
  device?: string;
  asks: "syncPush" | "syncPull";
  acts?: { name: string; status?: string; codes?: string[] }[];
  anew?: boolean;
  changed?: Record<string, number>;
  removed?: number;
  scopeGained?: number;
  scopeLost?: number;
  hasNextPage?: boolean;
  codes?: string[];
  bytes: number;
  milliseconds: number;
};

const most = 100;

/** The last exchanges of all phones, the newest first, as they happen. */
export function useExchanges(): Exchange[] {
  const [exchanges, setExchanges] = useState<Exchange[]>([]);
  useEffect(() => {
    const source = new EventSource("/graphiql/sync");
    source.onopen = () => setExchanges([]); // what was told before comes again
    source.onmessage = ({ data }) => setExchanges((before) => [JSON.parse(data) as Exchange, ...before].slice(0, most));
    return () => source.close();
  }, []);
  return exchanges;
}

/** What came and went, in a few words each. */
export function wordsOf(exchange: Exchange): string[] {
  const { acts = [], changed = {}, removed, scopeGained, scopeLost, hasNextPage, anew, codes = [] } = exchange;
  return [
    ...(anew ? ["from the beginning"] : []),
    ...acts.map(({ name, status = "no answer", codes = [] }) => [name, status, ...codes].join(" ")),
    ...Object.entries(changed).map(([type, count]) => `${count} ${type}`),
    ...(removed ? [`${removed} removed`] : []),
    ...(scopeGained ? [`${scopeGained} patients gained`] : []),
    ...(scopeLost ? [`${scopeLost} patients lost`] : []),
    ...(hasNextPage ? ["more to come"] : []),
    ...codes,
  ];
}
