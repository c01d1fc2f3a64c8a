// Fields to fill in, each with its label.
import type { ComponentChildren } from "preact";
import { Button } from "./button.tsx";

type Children = { children?: ComponentChildren };

export function Field({ label, children, hint }: Children & { label: string; hint?: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  );
}

export const TextField = ({
  label,
  value,
  set,
  hint,
  type = "text",
  inputMode,
  autoComplete,
}: {
  label: string;
  value: string;
  set: (text: string) => void;
  hint?: string;
  type?: "text" | "search" | "password";
  inputMode?: "decimal" | "numeric" | "text";
  autoComplete?: string;
}) => (
  <Field label={label} {...(hint ? { hint } : {})}>
    <input
      type={type as "text"}
      inputMode={inputMode}
      autoComplete={autoComplete}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
    />
  </Field>
);

export const TextArea = ({ label, value, set, rows = 3 }: { label: string; value: string; set: (text: string) => void; rows?: number }) => (
  <Field label={label}>
    <textarea rows={rows} value={value} onInput={(event) => set(event.currentTarget.value)} />
  </Field>
);

export function Select<T extends string>({
  label,
  value,
  options,
  set,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  set: (value: T) => void;
}) {
  return (
    <Field label={label}>
      <select value={value} onChange={(event) => set(event.currentTarget.value as T)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function Choice<T extends string>({
  label,
  value,
  options,
  set,
}: {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  set: (value: T) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(([key, text]) => (
        <Button key={key} pressed={value === key} onClick={() => set(key)}>
          {text}
        </Button>
      ))}
    </fieldset>
  );
}
