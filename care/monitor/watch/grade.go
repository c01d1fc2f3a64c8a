package watch

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"caseload/care/monitor/event"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/trigger"
)

// Grade is how soon somebody must act on the results among the news, by row as Type/id,
// as the rules about what is measured say; a result that no rule holds for is not in it.
// What rests on rows of another label than the result's own is left out, as it would tell
// of them.
func (w *Watch) Grade(ctx context.Context, all ...News) (map[string]finding.Severity, error) {
	r := run{Watch: w, triggers: trigger.Shipped(), events: event.Shipped(), people: map[uuid.UUID]*person{}}
	for _, n := range all {
		if r.people[n.Patient] == nil {
			r.people[n.Patient] = &person{id: n.Patient}
		}
		r.people[n.Patient].news = append(r.people[n.Patient].news, n)
	}
	for _, step := range []func(context.Context) error{r.lock, r.readings, r.states} {
		if err := step(ctx); err != nil || len(r.people) == 0 {
			return nil, err
		}
	}
	grades := map[string]finding.Severity{}
	for _, p := range r.people {
		p.grade(r.triggers, grades)
	}
	return grades, nil
}

func (p *person) grade(rules *trigger.Set, grades map[string]finding.Severity) {
	labels := map[string]string{}
	for _, m := range p.readings {
		row, _, _ := strings.Cut(m.ID, "#")
		labels[row] = m.Label
	}
	for _, h := range rules.Evaluate(p.about, p.readings).Hits {
		row := h.Evidence[0]
		if !p.fresh(row) || h.Label != labels[row] {
			continue
		}
		if known, ok := grades[row]; !ok || h.Severity.Over(known) {
			grades[row] = h.Severity
		}
	}
}
