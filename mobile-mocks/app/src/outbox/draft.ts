// What is begun and not yet an act: kept sealed at every tap, so that an app that is killed goes on where it was.
import { useEffect, useState } from "preact/hooks";
import { usePhone } from "../phone.ts";
import { all, get, type Sealed, write } from "../storage/database.ts";
import { Turns } from "../storage/turn.ts";

const writing = new Turns();

/** A draft about a patient; undefined until it was read. Set to undefined, it is dropped. */
export type Draft<T> = {
  value: T | undefined;
  /** Whether the last tap is on the disk. */
  kept: boolean;
  set: (value: T | undefined) => Promise<void>;
};

/** The draft about a patient that stands under a name. */
export function useDraft<T>(patientId: string, name: string, first: T): Draft<T> {
  const { vault } = usePhone().session;
  const key = `${patientId}/${name}`;
  const [value, setValue] = useState<T>();
  const [underWay, setUnderWay] = useState(0);
  useEffect(() => {
    void get<Sealed>("drafts", key).then(async (sealed) => setValue(sealed ? await vault.open<T>(sealed) : first));
  }, [key]);
  const keep = async (next: T | undefined) => {
    await write([{ store: "drafts", key, value: next === undefined ? undefined : await vault.seal(next) }]);
  };
  const set = (next: T | undefined) => {
    setValue(next ?? first);
    setUnderWay((count) => count + 1);
    return writing.take(() => keep(next)).finally(() => setUnderWay((count) => count - 1));
  };
  return { value, kept: underWay === 0, set };
}

/** Drops the drafts about patients who were lost. */
export async function dropDrafts(patients: readonly string[]): Promise<void> {
  const lost = new Set(patients);
  const keys = (await all("drafts")).map(([key]) => key).filter((key) => lost.has(String(key).split("/")[0]!));
  await write(keys.map((key) => ({ store: "drafts", key })));
}
