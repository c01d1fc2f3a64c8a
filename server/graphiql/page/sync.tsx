import type { GraphiQLPlugin } from "@graphiql/react";
import { useEffect, useState } from "react";
import { useExchanges, wordsOf, type Exchange } from "./exchange";

/** The panel that shows what phones and the server say to each other as they sync. */
export const syncs: GraphiQLPlugin = { title: "Sync", icon: PhoneIcon, content: Syncs };

/** Whether the server tells of syncs, as it does in development; undefined until that is known. */
export function useWatched(): boolean | undefined {
  const [watched, setWatched] = useState<boolean>();
  useEffect(() => {
    fetch("/graphiql/sync", { method: "HEAD" }).then(
      ({ ok }) => setWatched(ok),
      () => setWatched(false),
    );
  }, []);
  return watched;
}

function Syncs() {
  const exchanges = useExchanges();
  return (
    <section className="syncs" aria-label="Sync">
      <h2>Sync</h2>
      <p>
        What phones send and take, as it happens. Open <a href="/app/">the phone app</a> beside this page, or send SyncPull
        and SyncPush from here.
      </p>
      {exchanges.length === 0 && <p>Nothing yet.</p>}
      <ol>
        {exchanges.map((exchange) => (
          <Line key={exchange.at + exchange.device} exchange={exchange} />
        ))}
      </ol>
    </section>
  );
}

function Line({ exchange }: { exchange: Exchange }) {
  const { at, who, device, asks, bytes, milliseconds } = exchange;
  return (
    <li>
      <strong>{asks}</strong> <time dateTime={at}>{new Date(at).toLocaleTimeString()}</time>
      <span>{[who, device, `${bytes.toLocaleString("en-US")} B`, `${milliseconds} ms`].filter(Boolean).join(" · ")}</span>
      <ul>
        {wordsOf(exchange).map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ul>
    </li>
  );
}

function PhoneIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      <path d="M4 9h13l-3-3M20 15H7l3 3" />
    </svg>
  );
}
