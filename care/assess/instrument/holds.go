package instrument

import (
	"slices"
	"strings"

	"caseload/care/score"
)

// holds evaluates a condition, and says which facts made it hold.
func (s *sheet) holds(c Condition) (facts []Fact, holds bool) {
	switch {
	case c.Item != "":
		return s.itemHolds(c)
	case c.AnyItem != "":
		return s.anyItemHolds(c)
	case c.Sum != nil:
		return s.sumHolds(c)
	case c.Score != "":
		return s.scoreHolds(c)
	case c.Level != "":
		return []Fact{{"level", s.level}}, s.level == c.Level
	case c.Need != "":
		return s.needHolds(c)
	case c.Delta != "":
		return s.deltaHolds(c)
	case c.Patient != "":
		return s.patientHolds(c)
	}
	return s.partsHold(c)
}

func (s *sheet) itemHolds(c Condition) ([]Fact, bool) {
	at := s.cells[c.Item]
	switch c.Op {
	case Missing:
		// An answer that nobody understands is as good as none.
		left := at.state == blank && at.why == "" || at.state == invalid
		return []Fact{{path(c.Item), string(at.state)}}, left && !s.skips(s.in.Item(c.Item))
	case AbsentBecause:
		return []Fact{{path(c.Item), string(at.why)}}, at.why != "" && string(at.why) == c.Value.String()
	default:
		points, ok := s.points(c.Item)
		return []Fact{{path(c.Item), s.says(c.Item, points)}}, ok && c.Op.Compare(points, c.number())
	}
}

// says is an answer in words, with its points.
func (s *sheet) says(id string, points float64) string {
	at, item := s.cells[id], s.in.Item(id)
	switch {
	case at.words == "":
		return number(points)
	case item.Type == Choice:
		return at.words + " (" + number(points) + ")"
	}
	return at.words
}

func (s *sheet) anyItemHolds(c Condition) (facts []Fact, holds bool) {
	for _, id := range s.in.Scoring.Items {
		c.AnyItem, c.Item = "", id
		if found, ok := s.itemHolds(c); ok {
			facts, holds = append(facts, found...), true
		}
	}
	return facts, holds
}

// sumHolds adds what is answered, which is the least that the sum can be: only
// "at least" and "above" can hold before everything is.
func (s *sheet) sumHolds(c Condition) ([]Fact, bool) {
	sum, all := s.sum(c.Sum)
	least := c.Op == AtLeast || c.Op == Above
	fact := Fact{path(c.Sum[0] + ".." + c.Sum[len(c.Sum)-1]), "sum " + number(sum)}
	return []Fact{fact}, (all || least) && c.Op.Compare(sum, c.number())
}

// sum adds the points of items; all is false when some have none.
func (s *sheet) sum(ids []string) (sum float64, all bool) {
	all = true
	for _, id := range ids {
		points, ok := s.points(id)
		sum, all = sum+points, all && ok
	}
	return sum, all
}

func (s *sheet) scoreHolds(c Condition) ([]Fact, bool) {
	if s.total == nil {
		return nil, false
	}
	return []Fact{{"total", number(*s.total)}}, c.Op.Compare(*s.total, c.number())
}

func (s *sheet) needHolds(c Condition) (facts []Fact, holds bool) {
	for _, need := range s.in.Scoring.Needs {
		if (c.Need == "*" || c.Need == need.ID) && s.needs[need.ID] == score.Met {
			facts, holds = append(facts, Fact{"need[" + need.ID + "]", string(Positive)}), true
		}
	}
	return facts, holds
}

// deltaHolds compares the total with the earliest one of the window.
func (s *sheet) deltaHolds(c Condition) ([]Fact, bool) {
	if s.total == nil || s.about.On == 0 {
		return nil, false
	}
	first, ok := s.about.earliest(c.WindowDays)
	change := *s.total - first.Total
	facts := []Fact{{"change", number(change) + " since " + first.On.String()}, {"total", number(*s.total)}}
	return facts, ok && c.Op.Compare(change, c.number())
}

func (s *sheet) patientHolds(c Condition) ([]Fact, bool) {
	if c.Patient == "age" {
		if s.about.Age == nil {
			return nil, false
		}
		age := float64(*s.about.Age)
		return []Fact{{"age", number(age)}}, c.Op.Compare(age, c.number())
	}
	same := string(s.about.Sex) == strings.ToLower(c.Value.String())
	return []Fact{{"sex", string(s.about.Sex)}}, same == (c.Op == Equal)
}

// partsHold evaluates conditions joined by all, any or a count of them.
func (s *sheet) partsHold(c Condition) (facts []Fact, holds bool) {
	met := 0
	for _, part := range c.parts() {
		if found, ok := s.holds(part); ok {
			met, facts = met+1, append(facts, found...)
		}
	}
	switch {
	case c.AllOf != nil:
		holds = met == len(c.AllOf)
	case c.AnyOf != nil:
		holds = met > 0
	default:
		holds = c.Op.Compare(float64(met), c.number())
	}
	return slices.Compact(facts), holds
}
