// What is begun and not yet an act: kept sealed at every tap, so that an app that is killed goes on where it was.
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePhone } from "../phone.ts";
import { get, type Sealed, write } from "../storage/database.ts";
import { Turns } from "../storage/turn.ts";
import { placeOf } from "./place.ts";

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
  const { vault, device } = usePhone().session;
  const place = useMemo(() => placeOf(device, patientId, name), [device, patientId, name]);
  const [value, setValue] = useState<T>();
  const [underWay, setUnderWay] = useState(0);
  useEffect(() => {
    void place.then(async (key) => {
      const sealed = await get<Sealed>("drafts", key);
      setValue(sealed ? await vault.open<T>(sealed) : first);
    });
  }, [place]);
  const keep = async (next: T | undefined) => {
    const value = next === undefined ? undefined : await vault.seal(next);
    await write(vault.salt, [{ store: "drafts", key: await place, value }]);
  };
  const set = (next: T | undefined) => {
    setValue(next ?? first);
    setUnderWay((count) => count + 1);
    return writing.take(() => keep(next)).finally(() => setUnderWay((count) => count - 1));
  };
  return { value, kept: underWay === 0, set };
}
