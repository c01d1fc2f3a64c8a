// A value that changes, and who wants to hear of it.
import { useEffect, useState } from "preact/hooks";

export class State<T> {
  #value: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T) {
    this.#value = value;
    this.#listeners.forEach((tell) => tell(value));
  }

  listen(tell: (value: T) => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}

/** The value as it is now; the component is drawn again when it changes. */
export function useValue<T>(state: State<T>): T {
  const [, draw] = useState<{ value: T }>({ value: state.value });
  useEffect(() => {
    draw({ value: state.value });
    return state.listen((value) => draw({ value }));
  }, [state]);
  return state.value;
}
