// One window of the app works at a time: the numbers of acts and the place in the record are held in its memory.

const name = "caseload";

/** Holds the lock until the window is gone. */
const forGood = (begin: () => void) => () => {
  begin();
  return new Promise<never>(() => undefined);
};

/** Begins where no other window works; else says that it waits, and begins when the other one is gone. */
export function alone(begin: () => void, wait: () => void) {
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) {
      return forGood(begin)();
    }
    wait();
    void navigator.locks.request(name, forGood(begin));
  });
}
