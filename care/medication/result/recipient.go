package result

import (
	"cmp"
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
)

// ground is something on record for which somebody should know of a result: an order, a
// statement, a condition.
type ground struct {
	Row     string        `json:"row"` // Type/id
	Who     uuid.UUID     `json:"who"`
	Label   string        `json:"label"`
	Codings []code.Coding `json:"codings"`
	// Treats says that it is a condition, whose treating provider it is.
	Treats bool  `json:"treats"`
	At     int64 `json:"at"` // when it was told, in seconds; what came after the result is no reason
}

// recipient is one who should know of a result, and why.
type recipient struct {
	Who      uuid.UUID
	Treats   bool
	Label    string // that of the notice
	Reasons  []string
	Evidence []string
}

// unnamed is the reason where what it rests on has another label than the result.
const unnamed = "It concerns something that you look after."

// mostReasons bounds what a notice says.
const mostReasons = 10

// recipients are those who should know of a result of the patient, each once.
func recipients(r *reading, grounds []ground, asOf code.Day) (list []recipient) {
	by := map[uuid.UUID]*recipient{}
	for _, g := range ordered(grounds) {
		reasons := g.reasons(r.codes(), asOf)
		if len(reasons) == 0 || g.At > r.Arrived.Unix() {
			continue
		}
		label, hidden := r.labelWith(g.Label)
		to := by[g.Who]
		if to == nil {
			to = &recipient{Who: g.Who, Treats: g.Treats, Label: label}
			by[g.Who] = to
		}
		if label == to.Label {
			to.take(g, reasons, hidden)
		}
	}
	for _, to := range by {
		list = append(list, *to)
	}
	slices.SortFunc(list, func(a, b recipient) int { return strings.Compare(a.Who.String(), b.Who.String()) })
	return list
}

// ordered has grounds without a label first, and orders before conditions.
func ordered(grounds []ground) []ground {
	sorted := slices.Clone(grounds)
	slices.SortStableFunc(sorted, func(a, b ground) int {
		return cmp.Or(strings.Compare(a.Label, b.Label), compareBool(a.Treats, b.Treats), strings.Compare(a.Row, b.Row))
	})
	return sorted
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// labelWith is the label of a notice of the result that rests on a ground with the
// label; hidden says that the ground is not to be named.
func (r *reading) labelWith(label string) (of string, hidden bool) {
	if r.Label == "" {
		return label, false
	}
	return r.Label, label != "" && label != r.Label
}

func (to *recipient) take(g ground, reasons []string, hidden bool) {
	if hidden {
		reasons, g.Row = []string{unnamed}, ""
	}
	for _, text := range reasons {
		if len(to.Reasons) < mostReasons && !slices.Contains(to.Reasons, text) {
			to.Reasons = append(to.Reasons, text)
		}
	}
	if g.Row != "" && len(to.Evidence) < mostReasons && !slices.Contains(to.Evidence, g.Row) {
		to.Evidence = append(to.Evidence, g.Row)
	}
}

// reasons are why the ground makes a result with one of the codes concern somebody.
func (g *ground) reasons(loinc []string, asOf code.Day) (reasons []string) {
	for _, c := range loinc {
		if g.Treats {
			reasons = append(reasons, conditions(c, g.found(asOf))...)
		} else {
			reasons = append(reasons, drugs(c, g.ingredients())...)
		}
	}
	return reasons
}

func (g *ground) ingredients() (ids []drug.ID) {
	for _, c := range g.Codings {
		if known, ok := drug.In(c.Code); ok && c.System == code.RxNorm {
			return known
		}
	}
	return ids
}

func (g *ground) found(asOf code.Day) []chronic.Found {
	var list []chronic.Condition
	for _, c := range g.Codings {
		list = append(list, chronic.Condition{ID: g.Row, System: c.System, Code: fact.Text(c.Code), Display: c.Display, ClinicalStatus: "active"})
	}
	return chronic.FromChart(list, asOf)
}
