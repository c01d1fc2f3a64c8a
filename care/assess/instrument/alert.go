package instrument

// Severity is how soon somebody must act. Emergent is work now, urgent the same
// day or as stated, action by the due time, info at the next contact.
type Severity string

// The severities, from the least.
const (
	Info     Severity = "info"
	Action   Severity = "action"
	Urgent   Severity = "urgent"
	Emergent Severity = "emergent"
)

var severities = map[Severity]int{Info: 1, Action: 2, Urgent: 3, Emergent: 4}

// Above reports whether the severity is graver than another.
func (s Severity) Above(other Severity) bool { return severities[s] > severities[other] }

// Alert is what must make somebody act.
type Alert struct {
	ID       string    `json:"id"`
	When     Condition `json:"when"`
	Severity Severity  `json:"severity"`
	Due      Due       `json:"due"`
	// Action is what to do, in words.
	Action string `json:"action"`
	// Basis says where the threshold is ours and not published.
	Basis string `json:"basis,omitempty"`
}

// Fired is an alert that holds, with the facts that made it.
type Fired struct {
	Alert    string   `json:"alert"`
	Severity Severity `json:"severity"`
	Due      Due      `json:"due"`
	Action   string   `json:"action"`
	Facts    []Fact   `json:"facts"`
}

// Fact is one thing that a condition looked at and found so.
type Fact struct {
	// Path is where it stands: "answers[q9]", "total", "level", "need[food]",
	// "change", "sex".
	Path string `json:"path"`
	// Says is the value in words, such as "Several days (1)".
	Says string `json:"says"`
}

// alerts evaluates every alert on its own.
func (s *sheet) alerts() (fired []Fired) {
	for _, alert := range s.in.Alerts {
		if facts, holds := s.holds(alert.When); holds {
			fired = append(fired, Fired{alert.ID, alert.Severity, alert.Due, alert.Action, facts})
		}
	}
	return fired
}

// Amended compares the alerts of a response before and after it was amended:
// those that are raised now, and those that no longer hold. An alert that held
// before and holds still is in neither, so that one which was closed stays
// closed.
func Amended(before, after []Fired) (raised, fallen []Fired) {
	return without(after, before), without(before, after)
}

func without(list, others []Fired) (rest []Fired) {
	known := map[string]bool{}
	for _, f := range others {
		known[f.Alert] = true
	}
	for _, f := range list {
		if !known[f.Alert] {
			rest = append(rest, f)
		}
	}
	return rest
}
