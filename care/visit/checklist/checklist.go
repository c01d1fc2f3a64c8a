package checklist

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"caseload/care/code"
)

//go:embed definitions/*.json
var definitions embed.FS

// Checklist is what is gone through at a visit of one purpose.
type Checklist struct { //nolint:recvcheck // it is read by value and found by pointer
	// Purpose is that of a home visit, Version names this state, and Effective is the
	// first day on which it holds.
	Purpose   string   `json:"purpose"`
	Version   string   `json:"version"`
	Effective code.Day `json:"effective"`
	Source    string   `json:"source"`
	Items     []Item   `json:"items"`
}

// Kind is what an item asks for.
type Kind string

// The kinds of items.
const (
	Vital      Kind = "VITAL"
	YesNo      Kind = "YES_NO"
	RedFlag    Kind = "RED_FLAG"
	Instrument Kind = "INSTRUMENT"
	Teaching   Kind = "TEACHING"
)

// Item is one thing to look at, ask, do or teach.
type Item struct { //nolint:recvcheck // it is read by value and found by pointer
	Key     string `json:"key"`
	Section string `json:"section"`
	Kind    Kind   `json:"kind"`
	Text    string `json:"text"`
	Source  string `json:"source"`
	// Code and Unit are of a vital sign: LOINC and UCUM. Lowest and Highest bound what can
	// be true at all; what lies beyond is a slip of the finger.
	Code    *code.Coding `json:"code"`
	Unit    string       `json:"unit"`
	Lowest  float64      `json:"lowest"`
	Highest float64      `json:"highest"`
	// Severity is of a red flag: how soon somebody must act when it is there.
	Severity string `json:"severity"`
	// Questionnaire is of an instrument.
	Questionnaire string `json:"questionnaire"`
	// Task is what follows from an answer; nil for nothing.
	Task *Task `json:"task"`
}

// Task is work that follows where a question is answered so.
type Task struct {
	When  bool   `json:"when"`
	Title string `json:"title"`
	Days  int    `json:"days"`
}

// Shipped are all checklists of this program, those of one purpose in the order of time.
var Shipped = sync.OnceValue(func() (all []Checklist) {
	files, err := definitions.ReadDir("definitions")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		text, err := definitions.ReadFile("definitions/" + f.Name())
		if err != nil {
			panic(err)
		}
		all = append(all, parse(f.Name(), text))
	}
	slices.SortStableFunc(all, func(a, b Checklist) int { return int(a.Effective - b.Effective) })
	return all
})

// parse panics on what is not as it should be, since what is shipped must be.
func parse(name string, text []byte) (c Checklist) {
	if err := json.Unmarshal(text, &c); err != nil {
		panic(fmt.Sprintf("checklist: %s: %v", name, err))
	}
	if problem := c.wrong(); problem != "" {
		panic(fmt.Sprintf("checklist: %s: %s", name, problem))
	}
	return c
}

// For is the checklist of the purpose that holds on the day, nil for none.
func For(purpose string, on code.Day) (found *Checklist) {
	for i, c := range Shipped() {
		if c.Purpose == purpose && c.Effective <= on {
			found = &Shipped()[i]
		}
	}
	return found
}

// On are the checklists that hold on the day, one a purpose.
func On(day code.Day) (all []*Checklist) {
	for i, c := range Shipped() {
		if For(c.Purpose, day) == &Shipped()[i] {
			all = append(all, &Shipped()[i])
		}
	}
	return all
}

// Pinned is the checklist of that version, nil for none.
func Pinned(purpose, version string) *Checklist {
	at := slices.IndexFunc(Shipped(), func(c Checklist) bool { return c.Purpose == purpose && c.Version == version })
	if at < 0 {
		return nil
	}
	return &Shipped()[at]
}

// Item is the item with the key, nil for none.
func (c *Checklist) Item(key string) *Item {
	if c == nil {
		return nil
	}
	at := slices.IndexFunc(c.Items, func(i Item) bool { return i.Key == key })
	if at < 0 {
		return nil
	}
	return &c.Items[at]
}

// Plausible reports whether the text is a number that can be true.
func (i *Item) Plausible(value string) bool {
	n, err := strconv.ParseFloat(value, 64)
	return err == nil && n >= i.Lowest && n <= i.Highest
}
