// What a browser has and Node has not, as far as pure modules look for it when they are loaded. Imported first.
const kept = new Map<string, string>();

Object.assign(globalThis, {
  localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) },
});
