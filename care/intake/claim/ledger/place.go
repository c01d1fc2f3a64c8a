package ledger

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
)

// place tells what is new from what says something else and what is known. Of a
// version that comes twice the later one stands.
func (b *batch) place(context.Context) error {
	for _, r := range b.incoming {
		r.insert, r.oldKey = false, "" // of an attempt that was taken back
		before, known := b.pending[r.delivery], b.known[r.delivery]
		switch {
		case before != nil && before.is(r), before == nil && known != nil && known.says(r):
			r.state = same
		case before != nil:
			r.state, r.ID, r.insert, r.oldKey = changed, before.ID, before.insert, before.oldKey
		case known != nil:
			r.state, r.ID, r.oldKey = changed, known.id, known.key
			if known.patient != uuid.Nil {
				r.Patient = known.patient
			}
		default:
			r.state, r.insert = fresh, true
			if r.netted {
				r.ID = uuid.Must(uuid.NewV7())
			}
		}
		if r.state != same {
			b.pending[r.delivery] = r
		}
		b.kinds[r.kind()] = b.kinds[r.kind()].plus(r.state)
	}
	return nil
}

// settle decides which of the versions that the batch touches are final.
func (b *batch) settle(context.Context) error {
	for _, r := range b.pending {
		if !r.netted {
			continue
		}
		key := r.Claim.Key
		b.net.byKey[key] = append(b.net.byKey[key], party{version: r.version, row: r})
		if _, touched := b.net.byKey[r.oldKey]; !touched && !r.insert {
			b.net.byKey[r.oldKey] = nil
		}
	}
	for _, s := range b.stored {
		if others, touched := b.net.byKey[s.key]; touched && b.pending[s.delivery] == nil {
			b.net.byKey[s.key] = append(others, party{version: s.version, stored: s})
		}
	}
	b.net.settle()
	return nil
}

// changes are one for each patient about whose claims something changed.
func (b *batch) changes() (list []record.Change) {
	told := map[uuid.UUID]bool{}
	tell := func(patient, id uuid.UUID) {
		if patient != uuid.Nil && !told[patient] {
			told[patient] = true
			list = append(list, changeOf(patient, id))
		}
	}
	for _, r := range b.incoming {
		if r.state != same {
			tell(r.Patient, r.ID)
		}
	}
	for _, s := range b.net.rulings {
		tell(s.patient, s.id)
	}
	return list
}

// changeOf says that a patient's claims are not what they were.
func changeOf(patient, claim uuid.UUID) record.Change {
	return record.Change{Type: Type, ID: claim, Patient: patient, Kind: record.Updated, Revision: 1}
}
