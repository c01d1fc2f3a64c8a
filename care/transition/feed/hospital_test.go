package feed_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// hospital makes up courses of visits and knows what became of each, by walking
// through them in their order. It knows nothing of how Fold works.
type hospital struct {
	*rand.Rand

	now, entered int // minutes since the first of the month; entered is later with every message
	messages     []message
	ids          map[int]string // the identifier of each person, after merges
	visits       []*course
}

// course is one visit as it really was.
type course struct {
	person, number int
	status         string
	start, end     int // end is -1 while it lasts
	disposition    string
	places         []place
	notices        []notice
	away           bool
}

type place struct {
	at             int
	setting, unit  string
	transfer, away bool
}

type notice struct {
	kind, setting string
	at            int
}

// invent makes a hospital with some persons and visits.
func invent(seed uint64) *hospital {
	h := &hospital{Rand: rand.New(rand.NewPCG(seed, 7)), ids: map[int]string{}}
	for person := range 1 + h.IntN(3) {
		h.ids[person] = fmt.Sprintf("P%d", person)
		for range 1 + h.IntN(2) {
			h.now = h.IntN(5000)
			h.entered = h.now
			h.visit(person)
		}
		if h.IntN(3) == 0 {
			h.merge(person)
		}
	}
	return h
}

// clock writes minutes as the messages of the tests do.
func clock(minutes int) string {
	return fmt.Sprintf("%02d %02d:%02d", 1+minutes/1440, minutes/60%24, minutes%60)
}

// pass lets time go by.
func (h *hospital) pass() { h.now += 1 + h.IntN(600) }

// tell sends a message about what happens now, entered now or a little later.
func (h *hospital) tell(c *course, m message) {
	h.entered = max(h.entered+1, h.now+h.IntN(20))
	if m.occurred == "" {
		m.occurred = clock(h.now)
	}
	m.recorded, m.sent, m.id = clock(h.entered), clock(h.entered), fmt.Sprintf("%d-%d", c.number, len(h.messages))
	if h.IntN(5) == 0 {
		m.recorded = "-" // then it was entered when it was sent
	}
	m.patient, m.visit = h.ids[c.person], fmt.Sprintf("V%d", c.number)
	if m.class == "" {
		m.class = map[string]string{"emergency": "E", "observation": "OBS", "inpatient": "I"}[c.setting()]
	}
	if m.location == "" {
		m.location = c.unit()
	}
	h.messages = append(h.messages, m)
}

func (c *course) setting() string {
	if len(c.places) == 0 {
		return ""
	}
	return c.places[len(c.places)-1].setting
}

func (c *course) unit() string {
	if len(c.places) == 0 {
		return ""
	}
	return c.places[len(c.places)-1].unit
}

func (h *hospital) ward() string { return fmt.Sprintf("W%d", h.IntN(50)) }

func (h *hospital) visit(person int) {
	c := &course{person: person, number: len(h.visits), status: "PLANNED", end: -1}
	h.visits = append(h.visits, c)
	if h.IntN(4) == 0 {
		h.tell(c, message{trigger: "A05", class: "P", admitted: clock(h.now + 100)})
		h.pass()
		if h.IntN(4) == 0 {
			h.tell(c, message{trigger: "A38", class: "P"})
			c.status = "CANCELLED"
			return
		}
	}
	h.begin(c)
	for range h.IntN(8) {
		h.pass()
		h.act(c)
	}
}

func (h *hospital) begin(c *course) {
	c.status, c.start, c.end, c.away, c.disposition = "IN_PROGRESS", h.now, -1, false, ""
	trigger, setting := "A01", "inpatient"
	switch h.IntN(3) {
	case 0:
		trigger, setting = "A04", "emergency"
	case 1:
		setting = "observation"
	}
	c.places = []place{{at: h.now, setting: setting, unit: h.ward()}}
	kind := "admit"
	if setting == "emergency" {
		kind = "ed_arrival"
	}
	c.notices = []notice{{kind, setting, h.now}}
	h.tell(c, message{trigger: trigger, admitted: clock(h.now)})
}

// act is something that happens next.
func (h *hospital) act(c *course) {
	switch {
	case c.status == "CANCELLED":
		if h.IntN(2) == 0 {
			h.begin(c)
		}
	case c.end >= 0:
		h.afterwards(c)
	case c.away && h.IntN(3) == 0:
		left := c.places[len(c.places)-1].at
		c.places = c.places[:len(c.places)-1]
		c.away, c.status = false, "IN_PROGRESS"
		h.tell(c, message{trigger: "A52", occurred: clock([]int{left, h.now}[h.IntN(2)])})
	case c.away:
		h.tell(c, message{trigger: "A22"})
		c.away, c.status = false, "IN_PROGRESS"
		c.move(place{at: h.now, setting: c.setting(), unit: c.unit()})
	default:
		h.inside(c)
	}
}

func (h *hospital) inside(c *course) {
	switch h.IntN(9) {
	case 0, 1:
		c.move(place{at: h.now, setting: c.setting(), unit: h.ward(), transfer: true})
		c.notices = append(c.notices, notice{"transfer", c.setting(), h.now})
		h.tell(c, message{trigger: "A02"})
	case 2:
		h.cancelTransfer(c)
	case 3:
		h.reclassify(c)
	case 4, 5:
		h.discharge(c)
	case 6:
		c.move(place{at: h.now, setting: c.setting(), unit: c.unit(), away: true})
		h.tell(c, message{trigger: "A21"})
		c.away, c.status = true, "ONLEAVE"
	case 7:
		h.tell(c, message{trigger: "A08", diagnosis: "I10"})
	case 8:
		occurred := clock(h.now)
		if h.IntN(2) == 0 {
			occurred = clock(c.start)
		}
		h.tell(c, message{trigger: []string{"A11", "A23"}[h.IntN(2)], occurred: occurred})
		c.status, c.places, c.notices = "CANCELLED", nil, nil
	}
}

func (c *course) move(p place) { c.places = append(c.places, p) }

// cancelTransfer takes the last transfer back, if that is where the patient is.
func (h *hospital) cancelTransfer(c *course) {
	last := len(c.places) - 1
	if last < 1 || !c.places[last].transfer {
		return
	}
	gone := c.places[last]
	c.places = c.places[:last]
	c.withdraw("transfer", gone.at)
	m := message{trigger: "A12", location: c.unit(), prior: gone.unit}
	if h.IntN(2) == 0 {
		m.location, m.prior = m.prior, m.location
	}
	if h.IntN(2) == 0 {
		m.occurred = clock(gone.at)
	}
	h.tell(c, m)
}

func (c *course) withdraw(kind string, at int) {
	c.notices = slices.DeleteFunc(c.notices, func(n notice) bool { return n.kind == kind && (at < 0 || n.at == at) })
}

// reclassify makes an inpatient of an outpatient, or takes that back.
func (h *hospital) reclassify(c *course) {
	if c.setting() != "inpatient" {
		m := message{trigger: "A06", class: "I", admitted: clock([]int{c.start, h.now}[h.IntN(2)])}
		c.move(place{at: h.now, setting: "inpatient", unit: h.ward()})
		c.notices = append(c.notices, notice{"admit", "inpatient", h.now})
		h.tell(c, m)
		return
	}
	for i := len(c.places) - 1; i >= 0 && c.places[i].setting == "inpatient"; i-- {
		c.places[i].setting = "observation"
	}
	c.withdraw("admit", -1)
	h.tell(c, message{trigger: "A07", class: "O"})
}

func (h *hospital) discharge(c *course) {
	setting := c.setting()
	c.status, c.end, c.disposition = "FINISHED", h.now, []string{"01", "03", "20", "62"}[h.IntN(4)]
	c.notices = append(c.notices, notice{"discharge", setting, h.now})
	h.tell(c, message{trigger: "A03", discharged: clock(h.now), disposition: c.disposition})
}

// afterwards is what is told of a stay that has ended.
func (h *hospital) afterwards(c *course) {
	left := c.end
	switch h.IntN(4) {
	case 0:
		occurred := clock([]int{left, h.now}[h.IntN(2)])
		h.tell(c, message{trigger: "A13", occurred: occurred})
		c.status, c.end, c.disposition = "IN_PROGRESS", -1, ""
		c.withdraw("discharge", -1)
	case 1: // corrected, by another discharge or by an update
		c.end, c.disposition = left+h.IntN(3), "06"
		c.notices[len(c.notices)-1].at = c.end
		m := message{trigger: "A08", discharged: clock(c.end), disposition: c.disposition}
		if h.IntN(2) == 0 {
			m.trigger, m.occurred = "A03", clock(c.end)
		}
		h.tell(c, m)
	}
}

// merge gives a person another identifier, for what was told and what will be.
func (h *hospital) merge(person int) {
	before := h.ids[person]
	h.ids[person] = before + "x"
	h.entered++
	h.messages = append(h.messages, message{trigger: "A40", occurred: clock(h.entered), id: "M" + before, patient: h.ids[person], merged: before})
}

// truth is each visit in lines, as brief says it of stays.
func (h *hospital) truth() (lines []string) {
	for _, c := range h.visits {
		lines = append(lines, h.lines(c)...)
	}
	return lines
}

func (h *hospital) lines(c *course) (lines []string) {
	until := func(minutes int) string {
		if minutes < 0 {
			return "?"
		}
		return clock(minutes)
	}
	lines = append(lines, fmt.Sprintf("V%d %s %s %s", c.number, h.ids[c.person], c.status, c.disposition))
	spans := slices.CompactFunc(slices.Clone(c.places), func(a, b place) bool { return a.setting == b.setting && a.unit == b.unit && a.away == b.away })
	for i, p := range spans {
		end := c.end
		if i+1 < len(spans) {
			end = spans[i+1].at
		}
		away := ""
		if p.away {
			away = " away"
		}
		lines = append(lines, fmt.Sprintf("  %s-%s %s %s%s", clock(p.at), until(end), p.setting, p.unit, away))
	}
	for _, n := range c.notices {
		lines = append(lines, fmt.Sprintf("  %s %s %s", n.kind, clock(n.at), n.setting))
	}
	return lines
}
