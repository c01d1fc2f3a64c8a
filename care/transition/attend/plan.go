package attend

import (
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"
)

// plan is what is to be done for a person. It is told as the input of the act that
// does it: two servers that see the same do it once.
type plan struct {
	Raise  []raise  `json:"raise,omitempty"`
	Settle []settle `json:"settle,omitempty"`
	Open   []open   `json:"open,omitempty"`
	Shift  []shift  `json:"shift,omitempty"`
	Cancel []cancel `json:"cancel,omitempty"`
	Chase  []chase  `json:"chase,omitempty"`
	// Known are the revisions of what was seen.
	Known []string `json:"known,omitempty"`
}

func (p *plan) empty() bool {
	return len(p.Raise)+len(p.Settle)+len(p.Open)+len(p.Shift)+len(p.Cancel)+len(p.Chase) == 0
}

// make says what is to be done for the person.
func (p *person) make(now time.Time) (plan, error) {
	var to plan
	wanted := map[uuid.UUID]bool{}
	for _, label := range p.labels() {
		r, err := p.record(label, now)
		if err != nil {
			return plan{}, err
		}
		if label == "" { // no task is about what carries a label
			p.escalate(&to, r.Find(), now)
		}
		for _, m := range r.Moves() {
			if p.labelOf[m.Encounter] == label {
				p.hand(&to, m, label, wanted, now)
			}
		}
	}
	p.withdraw(&to, wanted)
	p.chase(&to, now)
	to.know(p)
	return to, nil
}

// know keeps what the plan was made of.
func (p *plan) know(of *person) {
	for _, t := range of.tasks {
		p.Known = append(p.Known, t.ID.String()+"/"+strconv.Itoa(t.Revision))
	}
	for _, h := range append(slices.Clone(of.handoffs), of.gone...) { // what was cancelled may be opened again by the same plan
		p.Known = append(p.Known, h.ID.String()+"/"+strconv.Itoa(h.Revision))
	}
	slices.Sort(p.Known)
}
