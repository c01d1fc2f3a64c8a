package ledger

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
)

// Entry is a version of a claim that is to be kept.
type Entry struct {
	// ID is the row's id for whoever knows the record by other names, as the FHIR
	// importer does; such a claim replaces itself as a whole, and is final as its
	// source says. Zero means that the version is known by [claim.Version.Delivery]
	// and netted with the others under its key.
	ID    uuid.UUID
	Claim claim.Claim
	// Patient is whom the claim is about, zero while nobody knows.
	Patient uuid.UUID
	// PatientNames are names in resource_name by which the patient may become known.
	PatientNames []string
}

// row is an entry on its way to the table.
type row struct {
	Entry

	delivery    string
	version     claim.Version
	netted      bool // its source delivers every version
	body        []byte
	fingerprint []byte

	state  state
	label  string // confidential category
	insert bool   // the table has no such version
	oldKey string // the stored version's, of one that changed
}

// state is what becomes of an entry.
type state int

const (
	same state = iota
	fresh
	changed
)

// rowOf prepares an entry. What a later delivery may change by itself, the
// person's number and what is final, is no part of the body.
func rowOf(e Entry, labels labels) (*row, error) {
	read := e.Claim
	read.Key, read.Beneficiary, read.Choice = "", "", false
	r := &row{Entry: e, version: e.Claim.Version(), delivery: e.ID.String(), netted: e.ID == uuid.Nil, label: labels.of(&e.Claim)}
	if r.netted {
		r.delivery, read.Final = r.version.Delivery(), false
	}
	body, err := json.Marshal(read)
	if err != nil {
		return nil, fmt.Errorf("ledger: claim as JSON: %w", err)
	}
	sum := sha256.Sum256(body)
	r.body, r.fingerprint = body, sum[:16]
	return r, nil
}

// is reports whether two rows say the same.
func (r *row) is(other *row) bool {
	return bytes.Equal(r.fingerprint, other.fingerprint) && r.Claim.Key == other.Claim.Key
}

// kind names the claim's kind in a summary.
func (r *row) kind() string { return cmp.Or(string(r.Claim.Kind), "unknown") }
