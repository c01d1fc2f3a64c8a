// What is begun and not yet an act: kept sealed at every tap, so that an app that is killed goes on where it was.
import { useEffect, useState } from "preact/hooks";
import { usePhone } from "../phone.ts";
import { all, get, type Sealed, write } from "../storage/database.ts";

/** A draft about a patient, under a key; undefined until it was read. Set to undefined, it is dropped. */
export function useDraft<T>(patientId: string, name: string, first: T): [T | undefined, (value: T | undefined) => Promise<void>] {
  const { vault } = usePhone().session;
  const key = `${patientId}/${name}`;
  const [draft, setDraft] = useState<T>();
  useEffect(() => {
    void get<Sealed>("drafts", key).then(async (sealed) => setDraft(sealed ? await vault.open<T>(sealed) : first));
  }, [key]);
  const keep = async (value: T | undefined) => {
    setDraft(value ?? first);
    await write([{ store: "drafts", key, value: value === undefined ? undefined : await vault.seal(value) }]);
  };
  return [draft, keep];
}

/** Drops the drafts about patients who were lost. */
export async function dropDrafts(patients: readonly string[]): Promise<void> {
  const lost = new Set(patients);
  const keys = (await all("drafts")).map(([key]) => key).filter((key) => lost.has(String(key).split("/")[0]!));
  await write(keys.map((key) => ({ store: "drafts", key })));
}
