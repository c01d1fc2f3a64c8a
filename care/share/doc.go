// Package share opens one care plan to somebody outside the organization: by a link
// whose secret is shown once and kept nowhere, for sections that were chosen, until a
// time.
//
// The plan is read as who shared it, narrowed to its patient and to what the patient
// lets be disclosed to the recipient: so a link never shows more than its creator may
// see at that moment, and dies with the creator's right to see. See docs/access.md.
package share
