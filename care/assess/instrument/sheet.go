package instrument

import (
	"maps"
	"slices"

	"caseload/care/score"
)

// state is what became of an item.
type state string

const (
	answered state = "answered"
	blank    state = "not answered"
	hidden   state = "not asked after the answers before it"
	invalid  state = "not understood"
)

// cell is an item with its answer.
type cell struct {
	state state
	// why there is no answer, when somebody said so.
	why Reason
	// points of the chosen option, or the number of a measured item.
	points *float64
	codes  []string
	words  string
}

// sheet is the answers laid out by item, and what was made of them so far.
type sheet struct {
	in       *Instrument
	about    Subject
	cells    map[string]cell
	problems []Problem

	total *float64
	level string
	needs map[string]score.Status
}

// lay puts the answers on a sheet, in the order of the items, so that each one's
// condition finds the answers before it.
func (in *Instrument) lay(answers Answers, about Subject) *sheet {
	about.Sex = about.Sex.known()
	s := &sheet{in: in, about: about, cells: map[string]cell{}, needs: map[string]score.Status{}}
	for i := range in.Items {
		s.place(&in.Items[i], answers[in.Items[i].ID])
	}
	for _, id := range slices.Sorted(maps.Keys(answers)) {
		if in.Item(id) == nil {
			s.problem(id, UnknownItem)
		}
	}
	return s
}

// place lays one answer. An answer to a hidden item does not count, unless the
// item is one of safety.
func (s *sheet) place(item *Item, a Answer) {
	asked := s.asked(item)
	if a.Blank() {
		s.leave(item, asked)
		return
	}
	found, problem := s.in.resolve(item, a)
	if problem != "" {
		s.problem(item.ID, problem)
	}
	if !asked {
		if found.why == "" {
			s.problem(item.ID, HiddenItem)
		}
		if !item.Safety || found.state != answered {
			found = cell{state: hidden}
		}
	}
	s.cells[item.ID] = found
}

// leave marks an item without an answer.
func (s *sheet) leave(item *Item, asked bool) {
	if !asked {
		s.cells[item.ID] = cell{state: hidden}
		return
	}
	s.cells[item.ID] = cell{state: blank}
	if item.Required && !s.skips(item) {
		s.problem(item.ID, MissingItem)
	}
}

func (s *sheet) asked(item *Item) bool {
	if item.EnableWhen == nil {
		return true
	}
	_, holds := s.holds(*item.EnableWhen)
	return holds
}

func (s *sheet) skips(item *Item) bool {
	if item.Skip == nil {
		return false
	}
	_, holds := s.holds(item.Skip.When)
	return holds
}

func (s *sheet) problem(item string, code ProblemCode) {
	s.problems = append(s.problems, wrong(item, code))
}

// points of an item: those of its answer, or what it counts when it is skipped.
func (s *sheet) points(id string) (points float64, ok bool) {
	if p := s.cells[id].points; p != nil {
		return *p, true
	}
	if item := s.in.Item(id); item != nil && s.skips(item) {
		return item.Skip.Points, true
	}
	return 0, false
}

// missing are those of the items that were to be answered and have no points.
func (s *sheet) missing(ids []string) (list []string) {
	for _, id := range ids {
		if _, ok := s.points(id); !ok && s.cells[id].state != hidden {
			list = append(list, id)
		}
	}
	return list
}
