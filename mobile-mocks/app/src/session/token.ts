// What a token says of itself. The server decides; the phone only wants to know for whom it keeps things, and until when.

export type Claims = { organization: string; practitioner: string; roles: string[]; expires: number };

/** Reads a token's claims; undefined when it is no token. */
export function claimsOf(token: string): Claims | undefined {
  try {
    const part = token.split(".")[1]!.replaceAll("-", "+").replaceAll("_", "/");
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (char) => char.charCodeAt(0))));
    const roles = Array.isArray(claims.roles) ? claims.roles : String(claims.roles ?? "").split(" ");
    return {
      organization: String(claims.organization),
      practitioner: String(claims.practitioner),
      roles,
      expires: Number(claims.exp) * 1000,
    };
  } catch {
    return undefined;
  }
}

/** A token as it was pasted, without what comes along when it is copied. */
export const cleanToken = (text: string) => text.replace(/^\s*(authorization:)?\s*(bearer)?\s+|\s+/gi, "");
