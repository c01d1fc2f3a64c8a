package intake

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"caseload/care/intake/claim"
	"caseload/care/intake/claim/eob"
	"caseload/care/intake/claim/ledger"
	"caseload/care/intake/fhir"
)

const explanation = "ExplanationOfBenefit"

// billed is a claim in a resource. The resource is kept as it was sent as well,
// since it says more than the rules ask for.
type billed struct {
	*claim.Claim // nil for what is no claim that anything is counted from

	faults     []claim.Fault
	encounters []uuid.UUID       // that it is for, as far as they are known
	conditions map[int]uuid.UUID // that diagnoses point at, by place in the list
}

// prepareClaim reads the claim of a resource. What makes the claim useless makes
// the resource so.
func prepareClaim(i item) item {
	c, faults, ok := eob.Parse(i.entry)
	i.claim = &billed{faults: faults}
	if !ok {
		for _, f := range faults {
			if f.Effect == claim.Unread {
				element := strings.TrimPrefix(strings.TrimPrefix(f.Field, explanation), ".")
				i.fault = &fhir.Broken{Resource: explanation, Element: element, Reason: f.Reason}
				return i
			}
		}
		return prepareRaw(i)
	}
	i.claim.Claim, i.subject = &c, c.Patient
	i.needs = c.Patient.Keys("Patient")
	for _, e := range c.Encounters {
		i.needs = append(i.needs, e.Keys("Encounter")...)
	}
	for _, d := range c.Diagnoses {
		i.needs = append(i.needs, d.Condition.Keys("Condition")...)
	}
	return i
}

// billing reports whether the item becomes a claim.
func (i item) billing() bool { return i.claim != nil && i.claim.Claim != nil && i.fault == nil }

// refer answers the references of a claim, and says in bytes where they lead.
func (p *placed) refer(m *mapping) []byte {
	found := &billed{Claim: p.claim.Claim, faults: p.claim.faults, conditions: map[int]uuid.UUID{}}
	for _, e := range found.Encounters {
		if id, ok := m.reference("item.encounter", e, "Encounter").(uuid.UUID); ok {
			found.encounters = append(found.encounters, id)
		}
	}
	for place, d := range found.Diagnoses {
		if id, ok := m.reference("diagnosis.diagnosisReference", d.Condition, "Condition").(uuid.UUID); ok {
			found.conditions[place] = id
		}
	}
	p.claim = found // another attempt begins with the same claim
	return fmt.Appendf(nil, " %v %v", found.encounters, found.conditions)
}

// writeClaims keeps the claims of the batch, and what could not be read of them.
func (b *batch) writeClaims(ctx context.Context) error {
	var bills []*placed
	var faults []claim.Fault
	for _, p := range b.items {
		if p.claim == nil {
			continue
		}
		for _, f := range p.claim.faults {
			b.result.claims().Fault(f)
		}
		faults = append(faults, p.claim.faults...)
		if p.billing() {
			bills = append(bills, p)
		}
	}
	if err := ledger.WriteFaults(ctx, b.op, b.at, faults); err != nil || len(bills) == 0 {
		return err
	}
	entries, err := b.entries(ctx, bills)
	if err != nil {
		return err
	}
	done, err := ledger.Write(ctx, b.op, b.at, entries)
	if err != nil {
		return err
	}
	b.result.claims().Count(done)
	b.changes = append(b.changes, done.Changes...)
	return nil
}

// entries are the claims that say something new, with what their references lead
// to. Those that are known are counted.
func (b *batch) entries(ctx context.Context, bills []*placed) (entries []ledger.Entry, err error) {
	chart, err := b.chartOf(ctx, bills)
	if err != nil {
		return nil, err
	}
	for _, p := range bills {
		e := ledger.Entry{ID: p.id, Claim: *p.claim.Claim}
		e.Patient, _ = p.about.(uuid.UUID)
		for _, key := range p.subject.Keys("Patient") {
			if !strings.HasPrefix(string(key), "urn:") {
				e.PatientNames = append(e.PatientNames, string(scoped(key, b.source)))
			}
		}
		chart.complete(&e.Claim, p.claim)
		if p.state == same {
			b.result.claims().Known(&e.Claim)
			continue
		}
		entries = append(entries, e)
	}
	return entries, nil
}
