// Who is signed in. The token is in memory, and sealed in the storage with the key of the session: an app that was killed
// opens with the code alone, also without reception. Signed out, ended or revoked, all that was kept is gone.
import { deriveKey, newSalt, Vault } from "../crypto/vault.ts";
import { type Change, get, replace, type Salt, type Sealed, sessionKey as key, write } from "../storage/database.ts";
import { newId } from "../view/id.ts";
import { State } from "../view/state.ts";
import { claimsOf } from "./token.ts";

export type Session = { vault: Vault; token: string; device: string; practitioner: string; roles: string[] };

type Kept = { salt: Salt; sealed: Sealed; tries: number };

type Secret = { token: string; device: string };

/** What the app is: at work in another window, nobody's, somebody's who must give the code, open, or open with a token that is over. */
export type Door =
  | { is: "elsewhere" }
  | { is: "empty"; because?: "signed-out" | "revoked" | "ended" | "tries" }
  | { is: "locked"; wrong?: boolean }
  | { is: "open"; session: Session; expired: boolean };

/** How often a wrong code may be given before everything is dropped. */
const mostTries = 10;

export const leastCode = 6;

export const door = new State<Door | undefined>(undefined);

/** Looks at what is kept. */
export async function begin(): Promise<void> {
  door.set((await get<Kept>("session", key)) ? { is: "locked" } : { is: "empty" });
}

function sessionOf(vault: Vault, { token, device }: Secret): Session {
  const claims = claimsOf(token);
  return { vault, token, device, practitioner: claims?.practitioner ?? "", roles: claims?.roles ?? [] };
}

const sealedIn = async (vault: Vault, secret: Secret): Promise<Change> => ({
  store: "session",
  key,
  value: { salt: vault.salt, sealed: await vault.seal(secret), tries: 0 } satisfies Kept,
});

/** Begins a session that the server has accepted, on a phone that keeps nothing. */
export async function signIn(token: string, code: string): Promise<void> {
  const salt = newSalt();
  const vault = new Vault(await deriveKey(code, salt), salt);
  const secret = { token, device: `caseload-app ${newId()}` };
  await replace(await sealedIn(vault, secret));
  door.set({ is: "open", session: sessionOf(vault, secret), expired: false });
}

/** Opens what is kept. Too many wrong codes drop it. */
export async function unlock(code: string): Promise<void> {
  const kept = await get<Kept>("session", key);
  if (!kept) {
    return door.set({ is: "empty" });
  }
  const vault = new Vault(await deriveKey(code, kept.salt), kept.salt);
  let secret: Secret;
  try {
    secret = await vault.open<Secret>(kept.sealed);
  } catch {
    return wrongCode(kept);
  }
  await write(kept.salt, [{ store: "session", key, value: { ...kept, tries: 0 } }]);
  const expired = (claimsOf(secret.token)?.expires ?? 0) < Date.now();
  door.set({ is: "open", session: sessionOf(vault, secret), expired });
}

async function wrongCode(kept: Kept): Promise<void> {
  if (kept.tries + 1 >= mostTries) {
    return purge("tries");
  }
  await write(kept.salt, [{ store: "session", key, value: { ...kept, tries: kept.tries + 1 } }]);
  door.set({ is: "locked", wrong: true });
}

/** The token is over: what is kept stays, until there is another token of the same person. */
export function expire() {
  if (door.value?.is === "open") {
    door.set({ ...door.value, expired: true });
  }
}

/** Goes on with another token; false where it is somebody else's. */
export async function renew(token: string): Promise<boolean> {
  const now = door.value;
  if (now?.is !== "open" || claimsOf(token)?.practitioner !== now.session.practitioner) {
    return false;
  }
  const secret = { token, device: now.session.device };
  await write(now.session.vault.salt, [await sealedIn(now.session.vault, secret)]);
  door.set({ is: "open", session: sessionOf(now.session.vault, secret), expired: false });
  return true;
}

/** Drops everything that is kept: records, queue, answers, drafts and the key. */
export async function purge(because: "signed-out" | "revoked" | "ended" | "tries"): Promise<void> {
  await replace();
  door.set({ is: "empty", because });
}
