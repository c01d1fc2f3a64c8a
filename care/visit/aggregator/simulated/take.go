package simulated

import (
	"encoding/json"
	"slices"
)

// answer and reason are as they go over the wire.
type answer struct {
	VisitID string   `json:"visitId"`
	Version int      `json:"version"`
	State   string   `json:"state"`
	Reasons []reason `json:"reasons,omitempty"`
}

type reason struct {
	Code        string `json:"code"`
	Field       string `json:"field,omitempty"`
	Correctable bool   `json:"correctable"`
}

// name is what a record is known by. One without cannot be answered, and is passed over.
type name struct {
	VisitID string `json:"visitId"`
	Version int    `json:"version"`
}

func (a *Aggregator) take(data []byte) (answers []answer, ok bool) {
	var batch struct {
		Records []json.RawMessage `json:"records"`
	}
	if json.Unmarshal(data, &batch) != nil || batch.Records == nil {
		return nil, false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, record := range batch.Records {
		var n name
		if json.Unmarshal(record, &n) == nil && n.VisitID != "" && n.Version > 0 {
			answers = append(answers, a.answers(n, a.takeOne(n, record))...)
		}
	}
	return answers, true
}

// takeOne takes a version once. The same again is the same as before; another text
// under its number is told so, and changes nothing.
func (a *Aggregator) takeOne(n name, record json.RawMessage) *taken {
	if before := a.find(n); before != nil {
		if before.body != string(record) {
			return &taken{number: n.Version, reasons: []reason{{"VERSION_REUSED", "version", true}}}
		}
		return before
	}
	if a.visits == nil {
		a.visits = map[string][]taken{}
	}
	of := a.visits[n.VisitID]
	if len(of) > 0 && of[len(of)-1].number > n.Version {
		return &taken{number: n.Version, reasons: []reason{{"VERSION_OUTDATED", "version", true}}}
	}
	reasons := examine(record)
	if len(reasons) == 0 && slices.Contains(a.manner.UnknownMembers, member(record)) {
		reasons = []reason{{"MEMBER_UNKNOWN", "individual.memberId", false}}
	}
	a.visits[n.VisitID] = append(of, taken{n.Version, string(record), reasons, a.manner.Late})
	return a.find(n)
}

func (a *Aggregator) find(n name) *taken {
	of := a.visits[n.VisitID]
	for i := range of {
		if of[i].number == n.Version {
			return &of[i]
		}
	}
	return nil
}

// answers are what is said of a version: one answer, or the same twice.
func (a *Aggregator) answers(n name, t *taken) []answer {
	one := answer{n.VisitID, n.Version, "ACCEPTED", t.reasons}
	switch {
	case t.late > 0:
		t.late--
		one.State, one.Reasons = "PENDING", nil
	case len(t.reasons) > 0:
		one.State = "REJECTED"
	}
	if a.manner.Repeat {
		return []answer{one, one}
	}
	return []answer{one}
}

// tell answers what became of versions. Of those that it never took it says nothing.
func (a *Aggregator) tell(data []byte) (answers []answer, ok bool) {
	var question struct {
		Visits []name `json:"visits"`
	}
	if json.Unmarshal(data, &question) != nil || question.Visits == nil {
		return nil, false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	answers = []answer{}
	for _, n := range question.Visits {
		if t := a.find(n); t != nil {
			answers = append(answers, a.answers(n, t)...)
		}
	}
	return answers, true
}
