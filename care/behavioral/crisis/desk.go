package crisis

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/viewer"
)

// Desk is where answers are taken to, inside the transaction that wrote them. Others
// must not write about the patients meanwhile.
type Desk struct {
	Client *ent.Client
	Viewer viewer.Viewer
	Now    time.Time
	// Log notes a change for the end of the transaction.
	Log func(record.Change)
}

// Within is the desk of an act.
func Within(w *record.Writer) Desk {
	return Desk{Client: w.Client, Viewer: w.Viewer, Now: w.Now, Log: w.Log}
}

// Take opens the protocol where answers tell of a risk and none is open, joins them to
// the one that is, and notes there what does not close it: later answers without a risk,
// and a correction of those that led to it. The answers come in the order in which they
// were given; however many they are, it takes the same statements.
func (d Desk) Take(ctx context.Context, list ...Answers) error {
	_, err := d.take(ctx, list)
	return err
}

// take answers the protocols that it opened.
func (d Desk) take(ctx context.Context, list []Answers) ([]*protocol, error) {
	list = slices.DeleteFunc(slices.Clone(list), func(a Answers) bool { return !Asks(a.Questionnaire) })
	if len(list) == 0 {
		return nil, nil
	}
	open, err := d.open(ctx, list)
	if err != nil {
		return nil, err
	}
	for _, a := range list {
		if p := open[a.place()]; p != nil {
			p.join(a, d.Now)
		} else if a.Severity != "" {
			open[a.place()] = begin(a, d.Now)
		}
	}
	return d.keep(ctx, slices.SortedFunc(maps.Values(open), func(a, b *protocol) int { return strings.Compare(a.ID.String(), b.ID.String()) }))
}

// place is where one protocol may be open: a patient, and a label.
type place struct {
	patient uuid.UUID
	label   string
}

func (a Answers) place() place {
	p := place{patient: a.Patient}
	if a.Label != nil {
		p.label = *a.Label
	}
	return p
}

// open are the protocols that are open for the patients.
func (d Desk) open(ctx context.Context, list []Answers) (map[place]*protocol, error) {
	patients := make([]uuid.UUID, len(list))
	for i, a := range list {
		patients[i] = a.Patient
	}
	found, err := d.Client.CrisisProtocol.Query().Where(
		crisisprotocol.PatientIDIn(patients...), crisisprotocol.StatusEQ(crisisprotocol.StatusOPEN)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("crisis: read protocols: %w", err)
	}
	open := map[place]*protocol{}
	for _, p := range found {
		at := place{patient: p.PatientID}
		if p.Sensitivity != nil {
			at.label = string(*p.Sensitivity)
		}
		open[at] = &protocol{CrisisProtocol: p}
	}
	return open, nil
}
