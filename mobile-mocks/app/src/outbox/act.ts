import type { SyncAct, SyncOperation } from "../../../operations.ts";

/** One act, as the mutation of its name takes it. */
export type Act = SyncAct;

export type Operation = SyncOperation;

type NameIn<A> = A extends unknown ? { [K in keyof A]-?: [Exclude<A[K], undefined>] extends [never] ? never : K }[keyof A] : never;

export type ActName = NameIn<Act>;

/** The input of an act. */
export type InputOf<N extends ActName> = Extract<Act, { [K in N]: object }>[N];

/** What a screen gives for an act: its name is made when it is written down. */
export type Given<N extends ActName> = Omit<InputOf<N>, "clientMutationId">;

/** The same, or how it is made of the acts that were written down before it. */
export type Giving<N extends ActName> = Given<N> | ((queue: readonly Entry[]) => Given<N>);

/** What is written down before the screen says that it is saved. */
export type Entry = {
  sequence: number;
  doneAt: string;
  act: Act;
  /** Whom it is about, to say so in the queue. */
  patientId: string;
  /** Why it was refused; it waits to be mended or dropped. */
  refused?: string;
};

export const nameOf = (act: Act) => Object.keys(act)[0] as ActName;

export const inputOf = (act: Act) => Object.values(act)[0] as { clientMutationId: string; id?: string };

export const mutationOf = (entry: Entry) => inputOf(entry.act).clientMutationId;

/** The same act under another name: what was refused is known to the server by the one that it had. */
export const renamed = (act: Act, clientMutationId: string) =>
  ({ [nameOf(act)]: { ...inputOf(act), clientMutationId } }) as unknown as Act;

/** An act of that name. */
export const actOf = <N extends ActName>(name: N, clientMutationId: string, input: Given<N>) =>
  ({ [name]: { ...input, clientMutationId } }) as unknown as Act;
