package billing

import (
	"slices"
	"time"

	"caseload/care/coverage/minutes"
	"caseload/care/score"
)

// The parts of a month.
const (
	General    = "GENERAL"
	Behavioral = "BEHAVIORAL"
)

// Part is what one part of a month came to. It is kept as JSON where the month was
// closed.
type Part struct {
	// Version and Source are those of the rule.
	Version  string     `json:"version"`
	Source   string     `json:"source"`
	Families []Family   `json:"families"`
	Codes    []Code     `json:"codes"`
	Next     []Next     `json:"next"`
	Rejected []Rejected `json:"rejected"`
	Notes    []string   `json:"notes"`
	// Entries are the ids of all entries that were looked at.
	Entries []string `json:"entries"`
}

// Family are the minutes of a family.
type Family struct {
	Family  string  `json:"family"`
	Minutes int     `json:"minutes"`
	Actors  []Actor `json:"actors"`
}

// Actor are the minutes of a family by one kind of actor.
type Actor struct {
	Actor   string `json:"actor"`
	Minutes int    `json:"minutes"`
}

// Code is a code with the units that the minutes reach.
type Code struct {
	Family   string       `json:"family"`
	Code     string       `json:"code"`
	Units    int          `json:"units"`
	Status   score.Status `json:"status"`
	Why      string       `json:"why"`
	Missing  []string     `json:"missing"`
	Evidence []string     `json:"evidence"`
}

// Next is what a base and its add-ons reach next, and in how many minutes.
type Next struct {
	Family string `json:"family"`
	Base   string `json:"base"`
	Code   string `json:"code"`
	At     int    `json:"at"`
	ToGo   int    `json:"toGo"`
}

// Rejected is an entry that does not count, by its id.
type Rejected struct {
	Entry string `json:"entry"`
	Why   string `json:"why"`
}

// groups are families whose codes exclude each other, and so are asked about together.
var groups = map[string][][]string{
	General:    {{"CCM"}, {"PCM"}, {"CHI"}, {"PIN"}, {"TCM"}, {"APCM"}},
	Behavioral: {{"BHI", "COCM"}, {"PIN_PS"}},
}

// part counts one part of the month.
func (r *Record) part(name string) Part {
	p := Part{
		Version: minutes.Version(), Source: minutes.Rules()[0].Source,
		Families: []Family{}, Codes: []Code{}, Next: []Next{}, Rejected: []Rejected{}, Notes: []string{}, Entries: []string{},
	}
	for _, families := range groups[name] {
		p.add(r.bill(families), families)
	}
	for _, e := range r.ofPart(name) {
		p.Entries = append(p.Entries, e.ID)
	}
	if name == General {
		p.Codes = append(p.Codes, r.transitions()...)
	}
	return p
}

// bill asks the rule about some families.
func (r *Record) bill(families []string) minutes.Month {
	from, to := r.Bounds()
	in := minutes.In{
		Facts: r.facts(families[0]), Month: textOf(r.month), Zone: r.zone, From: moment(from), To: moment(to), Entries: []minutes.Entry{},
	}
	for _, e := range r.within() {
		if slices.Contains(families, e.Family.String()) {
			in.Entries = append(in.Entries, e)
		}
	}
	return minutes.Bill(in)
}

// add takes in what some families came to.
func (p *Part) add(m minutes.Month, families []string) {
	for _, name := range families {
		if spent := m.Spent[name]; spent != nil {
			p.Families = append(p.Families, familyOf(name, spent))
		}
	}
	for i := range m.Codes {
		p.Codes = append(p.Codes, codeOf(&m.Codes[i]))
	}
	for _, n := range m.Next {
		at := slices.IndexFunc(m.Codes, func(c minutes.Reached) bool { return c.Code == n.Base })
		p.Next = append(p.Next, Next{m.Codes[at].Family(), n.Base, n.Code, n.At, n.ToGo})
	}
	for _, rejected := range m.Rejected {
		p.Rejected = append(p.Rejected, Rejected{rejected.Name, rejected.Why})
	}
	p.Notes = append(p.Notes, m.Notes...)
}

// familyOf are the minutes of a family. What is less than a minute counts in the sum.
func familyOf(name string, spent map[string]time.Duration) Family {
	f := Family{Family: name, Actors: []Actor{}}
	var all time.Duration
	for _, actor := range sorted(spent) {
		all += spent[actor]
		f.Actors = append(f.Actors, Actor{actor, int(spent[actor] / time.Minute)})
	}
	f.Minutes = int(all / time.Minute)
	return f
}

func codeOf(r *minutes.Reached) Code {
	c := Code{r.Family(), r.Code, r.Units, r.Status, r.Why, some(r.Missing), []string{}}
	if r.Units > 0 {
		c.Evidence = some(r.Evidence)
	} else if r.Status == score.Met {
		c.Status, c.Why = score.NotMet, "not enough minutes"
	}
	return c
}
