// Seals what is kept with a key that only the session's code gives. The key cannot be read, not even by this app.
import type { Salt, Sealed } from "../storage/database.ts";

/** How often PBKDF2 goes round: what OWASP asks of it with SHA-256 (Password Storage Cheat Sheet, 2023). */
const rounds = 600_000;

export const newSalt = (): Salt => crypto.getRandomValues(new Uint8Array(16));

/** The session's key: from the code that its owner chose, and the salt that is kept. */
export async function deriveKey(code: string, salt: Salt): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(code.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals and opens values with one key. A value that was changed, or sealed with another key, does not open. */
export class Vault {
  readonly salt: Salt;
  readonly #key: CryptoKey;

  constructor(key: CryptoKey, salt: Salt) {
    this.#key = key;
    this.salt = salt;
  }

  async seal(value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain) };
  }

  async open<T>({ iv, data }: Sealed): Promise<T> {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  }
}
