package laboratory

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
)

// Report is what all messages come to about an order.
type Report struct {
	Order

	Patient     code.Identifier
	Sensitivity string
	Latest      time.Time // when the newest word of it was sent
}

// word is one message's word on an order.
type word struct {
	*Message
	order *Order
}

// Fold makes the reports of messages. Neither the order of the messages nor how often one is
// there makes a difference. Tests of senders are no reports.
func Fold(messages []*Message) []Report {
	by := map[string][]word{}
	for _, m := range messages {
		if m.Test {
			continue
		}
		for i := range m.Orders {
			key := m.Patient[0].System + "|" + m.Patient[0].Value + "|" + m.Orders[i].Key
			by[key] = append(by[key], word{m, &m.Orders[i]})
		}
	}
	reports := make([]Report, 0, len(by))
	for _, words := range by {
		reports = append(reports, fold(words))
	}
	slices.SortFunc(reports, func(a, b Report) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Patient.Value, b.Patient.Value))
	})
	return reports
}

// fold takes the words in the order in which they were sent.
func fold(words []word) Report {
	slices.SortStableFunc(words, func(a, b word) int {
		return cmp.Or(a.Sent.Compare(b.Sent), cmp.Compare(a.order.Status.rank, b.order.Status.rank), cmp.Compare(a.ControlID, b.ControlID), cmp.Compare(a.Digest, b.Digest))
	})
	var r Report
	results := map[string]Result{}
	for _, w := range words {
		before := r.Status
		if r.Key == "" || w.order.Status.rank >= before.rank {
			r.Order = *w.order
		}
		r.Patient, r.Sensitivity, r.Latest = w.Patient[0], cmp.Or(w.Sensitivity, r.Sensitivity), w.Sent
		for _, one := range w.order.Results {
			known, ok := results[one.Key]
			if ok && one.Value == nil { // what is taken back stays to be read
				one.Element, one.Value = known.Element, known.Value
			}
			if !ok || one.Status.rank >= known.Status.rank {
				results[one.Key] = one
			}
		}
	}
	r.Results = r.Results[:0:0]
	for _, one := range results {
		r.Results = append(r.Results, one)
	}
	slices.SortFunc(r.Results, func(a, b Result) int { return cmp.Compare(a.Key, b.Key) })
	return r
}

// id is the same for a thing of the report whenever it is folded.
func (r *Report) id(part string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q", r.Patient.System, r.Patient.Value, r.Key, part))
	return hex.EncodeToString(sum[:16])
}
