// The server's answer to a query for a screen: at once as it was kept, and again as it is.
import { useEffect, useState } from "preact/hooks";
import { usePhone } from "../phone.ts";
import { useValue } from "../view/state.ts";
import type { Document } from "./request.ts";

export type Answered<Data> = { data?: Data; waiting: boolean; failed: boolean };

export function useAnswer<Data, Variables extends Record<string, unknown>>(
  document: Document<Data, Variables>,
  variables: Variables | undefined,
): Answered<Data> {
  const phone = usePhone();
  const version = useValue(phone.version);
  const [answered, setAnswered] = useState<Answered<Data> & { of?: string }>({ waiting: true, failed: false });
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (!variables) {
      return;
    }
    let stop = () => {};
    let current = true;
    void phone.reader().then(({ client }) => {
      if (!current) {
        return;
      }
      const requestPolicy = navigator.onLine ? "cache-and-network" : "cache-only";
      const source = client.query<Data>(document.text, variables, { requestPolicy });
      ({ unsubscribe: stop } = source.subscribe(({ data, error, stale }) =>
        setAnswered((before) => ({
          data: data ?? (before.of === key ? before.data : undefined),
          waiting: stale && !data,
          failed: error !== undefined || (data === undefined && !stale),
          of: key,
        })),
      ));
    });
    return () => {
      current = false;
      stop();
    };
  }, [phone, document, key, version]);
  return answered.of === key ? answered : { waiting: true, failed: false };
}
