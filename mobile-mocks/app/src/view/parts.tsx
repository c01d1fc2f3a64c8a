// The few shapes that all screens are made of.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/i18n.ts";
import { Link } from "./router.tsx";

type Children = { children?: ComponentChildren };

export function Screen({ title, back, about, children }: Children & { title: string; back?: string; about?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Caseload`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <div class="title">
        {back && (
          <Link to={back} class="back" label={t("back")}>
            <span aria-hidden="true">‹</span>
          </Link>
        )}
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {about && <p class="about">{about}</p>}
        </div>
      </div>
      {children}
    </>
  );
}

export function Card({ title, children, tone }: Children & { title?: string; tone?: Tone }) {
  return (
    <section class={`card ${tone ?? ""}`}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

export type Tone = "calm" | "watch" | "alarm" | "good";

export const Chip = ({ children, tone = "calm" }: Children & { tone?: Tone }) => <span class={`chip ${tone}`}>{children}</span>;

export const Empty = ({ children }: Children) => <p class="empty">{children}</p>;

export const Loading = () => (
  <p class="empty" role="status">
    {t("loading")}
  </p>
);

export function Missing({ waiting }: { waiting: boolean }) {
  return waiting ? <Loading /> : <Empty>{t("needs.reception")}</Empty>;
}

export function Row({
  to,
  title,
  about,
  aside,
}: {
  to: string;
  title: ComponentChildren;
  about?: ComponentChildren;
  aside?: ComponentChildren;
}) {
  return (
    <li>
      <Link to={to} class="row">
        <span class="row-text">
          <strong>{title}</strong>
          {about && <span class="about">{about}</span>}
        </span>
        {aside && <span class="row-aside">{aside}</span>}
      </Link>
    </li>
  );
}

export const Line = ({
  title,
  about,
  aside,
  children,
}: Children & { title: ComponentChildren; about?: ComponentChildren; aside?: ComponentChildren }) => (
  <li class="line">
    <span class="row-text">
      <strong>{title}</strong>
      {about && <span class="about">{about}</span>}
      {children}
    </span>
    {aside && <span class="row-aside">{aside}</span>}
  </li>
);
