package clock

import (
	"math"

	"caseload/care/score"
)

// parts shows a clock: its deadline and status, and the time left.
func (k *Clock) parts() []score.Part {
	main := score.Part{Name: k.Name, Label: k.Label, Status: k.Status, Note: k.How, Evidence: k.Evidence}
	if k.Due.At.IsZero() {
		return []score.Part{main}
	}
	main.Value = score.Word(k.Due.String())
	parts := []score.Part{main}
	if k.Due.Timed {
		parts = append(parts, score.Part{Name: k.Name + ".utc", Value: score.Word(k.Due.utc())})
	}
	if k.Former != "" {
		parts = append(parts, score.Part{Name: k.Name + ".former", Label: "the deadline before the discharge was corrected", Value: score.Word(k.Former)})
	}
	if k.left == nil {
		return parts
	}
	parts = append(parts, score.Part{Name: k.Name + ".daysLeft", Value: score.Number(float64(k.left.days))})
	if k.left.hours != nil {
		hours := math.Round(*k.left.hours*100) / 100
		parts = append(parts, score.Part{Name: k.Name + ".hoursLeft", Value: score.Number(hours)})
	}
	return parts
}

// part shows a step of escalation.
func (s Step) part() score.Part {
	part := score.Part{Name: "escalate." + s.Name, Label: s.Label, Status: s.Status}
	if !s.At.At.IsZero() {
		part.Value = score.Word(s.At.String())
	}
	return part
}

// parts shows the whole of the management.
func (m *Management) parts() []score.Part {
	parts := []score.Part{
		{Name: "eligible", Label: "The discharge is one of transitional care management", Status: m.Eligible, Note: m.Why},
		{Name: "discharge", Label: "The discharge that the clocks count from", Value: score.Word(m.Day.String())},
	}
	for _, k := range m.Clocks() {
		parts = append(parts, k.parts()...)
	}
	if m.Service != nil {
		parts = append(parts, score.Part{Name: "serviceDate", Label: "The date of the visit, which dates the claim", Value: score.Word(m.Service.String())})
	}
	for _, s := range m.Steps {
		parts = append(parts, s.part())
	}
	return parts
}
