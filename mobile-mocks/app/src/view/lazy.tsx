// A screen whose script comes when it is opened first.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Missing } from "./parts.tsx";

export function lazy<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, draw] = useState(0);
    useEffect(() => {
      if (!loaded) {
        load().then(
          (module) => {
            loaded = module.default;
            draw(1);
          },
          () => setFailed(true),
        );
      }
    }, []);
    const Loaded = loaded;
    return Loaded ? <Loaded {...props} /> : <Missing waiting={!failed} />;
  };
}
