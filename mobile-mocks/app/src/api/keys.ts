// Which types graphcache keeps by their id: those that are nodes. All others are parts of what they stand in.

type Type = { kind: string; name: string; interfaces?: readonly { name: string }[] };

type Keys = Record<string, () => null>;

export function keysOf(types: readonly Type[]): Keys {
  const keys: Keys = {};
  for (const { kind, name, interfaces } of types) {
    if (kind === "OBJECT" && !interfaces?.some((known) => known.name === "Node")) {
      keys[name] = () => null;
    }
  }
  return keys;
}
