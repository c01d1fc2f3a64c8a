// Package merge decides what becomes of changes that people made without knowing of
// each other's: phones without reception, above all. It merges by field, and never
// overwrites silently.
//
// A change names the revision that its phone knew. What counts is what others have
// accepted for the same field since then:
//
//   - nobody else touched the field: the change is made;
//   - somebody else gave it the same value: nothing is to be done, but it is kept that
//     this phone wanted it, too, so that who changes it later without knowing is told;
//   - somebody else gave it another value: a conflict, with both values;
//   - only this very phone touched it, earlier in its own queue: the change is made.
//
// So whatever order the queues of two phones arrive in, nothing that somebody wanted
// disappears without being shown, and a field ends the same in all orders but those
// that show a conflict about it.
package merge
