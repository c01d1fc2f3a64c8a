// Where the phone is, once, at the start and at the end of a visit and never between.

type Place = { fix: { latitude: number; longitude: number; accuracyMeters: number } } | { reason: string };

const patience = 4_000; // milliseconds: somebody stands at a door

/** The place, or the reason that there is none: a visit never waits for it. */
export function fixNow(without: string): Promise<Place> {
  return new Promise((resolve) => {
    const none = () => resolve({ reason: without });
    if (!navigator.geolocation) {
      return none();
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ fix: { latitude: coords.latitude, longitude: coords.longitude, accuracyMeters: coords.accuracy } }),
      none,
      { enableHighAccuracy: true, timeout: patience, maximumAge: 0 },
    );
    setTimeout(none, patience + 500);
  });
}
