// The frame: who may come in, and what is around every screen.
import { useEffect, useState } from "preact/hooks";
import { t, useLanguage } from "./i18n/i18n.ts";
import { Phone, PhoneContext } from "./phone.ts";
import { Screens } from "./screens/screens.tsx";
import { Elsewhere } from "./session/elsewhere.tsx";
import { Lock } from "./session/lock.tsx";
import { Renew } from "./session/renew.tsx";
import { door, type Session } from "./session/session.ts";
import { SignIn } from "./session/signin.tsx";
import { Unread } from "./session/unread.tsx";
import { SyncChip } from "./sync/chip.tsx";
import { Heard } from "./view/heard.tsx";
import { Loading } from "./view/parts.tsx";
import { Link, path } from "./view/router.tsx";
import { useValue } from "./view/state.ts";

export function App() {
  useLanguage();
  const state = useValue(door);
  switch (state?.is) {
    case undefined:
      return (
        <main>
          <Loading />
        </main>
      );
    case "elsewhere":
      return <Elsewhere />;
    case "empty":
      return <SignIn because={state.because} />;
    case "locked":
      return <Lock wrong={state.wrong ?? false} />;
    case "open":
      return <Opened key={state.session.device} session={state.session} expired={state.expired} />;
  }
}

function Opened({ session, expired }: { session: Session; expired: boolean }) {
  const [phone, setPhone] = useState<Phone>();
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    const made = new Phone(session);
    made.start().then(
      () => setPhone(made),
      () => setUnread(true),
    );
    return () => made.stop();
  }, []);
  if (unread) {
    return <Unread />;
  }
  if (!phone) {
    return (
      <main>
        <Loading />
      </main>
    );
  }
  return (
    <PhoneContext.Provider value={phone}>
      <a class="skip" href="#main">
        {t("skip")}
      </a>
      <header class="bar">
        <span class="brand">Caseload</span>
        <SyncChip />
      </header>
      {expired && <Renew />}
      <Heard />
      <main id="main">
        <Screens />
      </main>
      <Tabs />
    </PhoneContext.Provider>
  );
}

const tabs = [
  ["/", "tab.day", "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"],
  ["/panel", "tab.panel", "M4 6h16M4 12h16M4 18h10"],
  ["/inbox", "tab.inbox", "M4 13l3-8h10l3 8v6H4zM4 13h5l1.500 3h3L15 13h5"],
  ["/more", "tab.more", "M6 12h.01M12 12h.01M18 12h.01"],
] as const;

function Tabs() {
  const at = useValue(path);
  return (
    <nav class="tabs" aria-label={t("tab.main")}>
      {tabs.map(([to, word, shape]) => (
        <Link key={to} to={to} current={to === "/" ? at === "/" : at.startsWith(to)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={shape} />
          </svg>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
