// Package consent records what a patient permits or forbids to be shown of what is
// confidential, and that they revoked it. Every path asks the rows that it writes, so
// that either holds from the next statement on: see ent/rule and docs/access.md.
package consent
