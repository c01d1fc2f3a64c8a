package stay

import (
	"cmp"
	"slices"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
)

// FromClaims makes stays of the inpatient claims that are not denied. A claim
// whose patient stayed on (status 30) is one stay with the next claim of the same
// facility that begins on its last day or the day after; the stay has the id of
// the first. One that no claim continues has ended on its last day if there are
// later claims, and goes on if there are none.
func FromClaims(claims []claim.Claim) (stays []Stay) {
	var open *bill
	for _, c := range inpatient(claims) {
		next := billOf(c)
		if open != nil && open.continues(next) {
			open.extend(next)
			continue
		}
		if open != nil {
			open.close()
			stays = append(stays, open.Stay)
		}
		open = next
	}
	if open != nil {
		stays = append(stays, open.Stay)
	}
	return stays
}

func inpatient(claims []claim.Claim) (found []*claim.Claim) {
	for i := range claims {
		if c := &claims[i]; !c.Denied && c.Kind() == claim.Inpatient {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b *claim.Claim) int {
		first, _ := a.Day()
		second, _ := b.Day()
		return cmp.Or(cmp.Compare(first, second), cmp.Compare(a.ID, b.ID))
	})
	return found
}

// bill is a stay as far as claims have told.
type bill struct {
	Stay

	thru *code.Day
}

func billOf(c *claim.Claim) *bill {
	b := &bill{Stay: Stay{
		ID: c.ID, Facility: fact.Text(c.Facility), DischargeStatus: c.DischargeStatus, AdmissionType: c.AdmissionType,
		PrincipalDiagnosis: c.PrincipalDiagnosis, Procedures: c.Procedures,
	}}
	if day, ok := c.Day(); ok {
		b.Admission = &day
	}
	if day, ok := c.LastDay(); ok {
		b.thru = &day
	}
	if b.Status().End != EndStillPatient {
		b.Discharge = b.thru
	}
	return b
}

// continues reports whether the next bill goes on with a stay that was left open.
func (b *bill) continues(next *bill) bool {
	return b.Discharge == nil && b.thru != nil && next.Admission != nil &&
		*next.Admission <= *b.thru+1 && b.place() == next.place()
}

// extend ends the stay as the later bill does, and takes over its procedures.
func (b *bill) extend(next *bill) {
	b.thru, b.Discharge, b.DischargeStatus = next.thru, next.Discharge, next.DischargeStatus
	b.PrincipalDiagnosis = cmp.Or(next.PrincipalDiagnosis, b.PrincipalDiagnosis)
	if next.Procedures != nil {
		b.Procedures = append(slices.Clone(b.Procedures), next.Procedures...)
	}
}

// close ends a stay that no bill has gone on with.
func (b *bill) close() {
	if b.Discharge == nil {
		b.Discharge = b.thru
	}
}
