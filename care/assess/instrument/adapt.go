package instrument

import (
	"fmt"
	"maps"
	"slices"

	"caseload/care/score"
)

// Reword is the instrument with official wording in place of our labels, by item;
// for a deployment that has the right to show it.
func (in *Instrument) Reword(texts map[string]string) (*Instrument, error) {
	worded := *in
	worded.Items = slices.Clone(in.Items)
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		item := worded.Item(id)
		if item == nil || texts[id] == "" {
			return nil, fmt.Errorf("%s: no item %q, or no words for it", in.Pin(), id)
		}
		item.Text = texts[id]
	}
	worded.License.Verbatim = true
	for i := range worded.Items {
		worded.License.Verbatim = worded.License.Verbatim && (in.License.Verbatim || texts[worded.Items[i].ID] != "")
	}
	return &worded, nil
}

// WithCut is the instrument with another threshold for an alert on the total: the
// gate of the PHQ-2 at 2, or the brief intervention of AUDIT-C at 5, where a
// program wants it so.
func (in *Instrument) WithCut(alert string, total float64) (*Instrument, error) {
	tuned := *in
	tuned.Alerts = slices.Clone(in.Alerts)
	at := slices.IndexFunc(tuned.Alerts, func(a Alert) bool { return a.ID == alert })
	if at < 0 || !rises(tuned.Alerts[at].When) || total < in.Scoring.Min || total > in.Scoring.Max {
		return nil, fmt.Errorf("%s: no alert %q on a high total, or a total that it cannot have", in.Pin(), alert)
	}
	tuned.Alerts[at].When = Condition{Score: "total", Op: AtLeast, Value: score.Number(total)}
	tuned.Alerts[at].Basis = "setting of the program"
	return &tuned, nil
}

// rises reports whether a condition is about a total that is high.
func rises(when Condition) (rises bool) {
	when.walk(func(part Condition) { rises = rises || part.Score != "" && part.Op == AtLeast })
	return rises
}

// Carry takes over the answers to questions that two instruments share by their
// LOINC code, as the PHQ-9 has those of the PHQ-2, so that nobody is asked twice.
func Carry(from, to *Instrument, answers Answers) Answers {
	carried := Answers{}
	for i := range to.Items {
		item := &to.Items[i]
		for j := range from.Items {
			given, ok := answers[from.Items[j].ID]
			if ok && item.LOINC != "" && item.LOINC == from.Items[j].LOINC {
				carried[item.ID] = given
			}
		}
	}
	return carried
}
