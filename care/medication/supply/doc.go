// Package supply tells by fills how far a medicine reaches and how many days it covered. It
// is pure: a list of fills of one medicine and a day give the answer, and what the fills do
// not say is named as missing.
package supply
