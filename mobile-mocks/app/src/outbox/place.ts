// Where a draft is kept: under its patient, so that it is found when the patient is lost, and by a name that says nothing. What
// somebody is asked about tells of them, and keys of the storage stand in clear; the name of the phone is sealed with its session.

const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export async function placeOf(device: string, patientId: string, name: string): Promise<string> {
  const text = new TextEncoder().encode(`${device} ${patientId} ${name}`);
  return `${patientId}/${hex(await crypto.subtle.digest("SHA-256", text))}`;
}
