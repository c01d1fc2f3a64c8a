// The token lives as long as the browser tab. It never goes into an address that is sent, kept in the
// history or shown: a fragment stays in the browser, and is taken away at once.

const place = "caseload.token";

/** Takes the token out of the address, if it is there, and returns the one that holds now. */
export function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given !== null) {
    history.replaceState(null, "", location.pathname + location.search);
    keepToken(given);
  }
  return sessionStorage.getItem(place) ?? "";
}

/** Keeps a token, cleaned of what comes along when it is copied, and returns it. */
export function keepToken(text: string): string {
  const token = text.replace(/^\s*(authorization:)?\s*(bearer)?\s+|\s+/gi, "");
  if (token === "") {
    sessionStorage.removeItem(place);
  } else {
    sessionStorage.setItem(place, token);
  }
  return token;
}
