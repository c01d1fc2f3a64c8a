package obligation

import (
	_ "embed" // the tables below
	"slices"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

var (
	//go:embed obligations.csv
	obligationsCSV string
	//go:embed payers.csv
	payersCSV string
	//go:embed limits.csv
	limitsCSV string
)

// line is an obligation as a program asks for it.
type line struct {
	id, program, name string
	trigger           trigger
	days, daysHigh    *int
	months            int
	business          bool
	// from is the first day that counts, from the trigger; nil where any does.
	from  *int
	every int
	by    []kind
	// effort tells that attempts meet it where nobody is reached.
	effort           bool
	effective, until *code.Day
	source           string
}

// trigger starts an obligation: each event, or the first or the last one.
type trigger struct {
	pick  string
	kinds []kind
}

// kind is a kind of event, with a check that it must pass; empty for none.
type kind struct{ name, check string }

type table struct {
	version string
	lines   []line
}

var obligations = sync.OnceValue(func() table {
	read := fact.Read(obligationsCSV, "obligation", "program", "name", "trigger", "days", "days_high", "months", "calendar", "from", "every", "by", "effort", "effective_from", "effective_through", "source")
	t := table{version: "obligations/" + read.Version}
	for _, row := range read.Rows {
		t.lines = append(t.lines, lineOf(row))
	}
	return t
})

// Version is the version of the table of obligations.
func Version() string { return obligations().version }

func lineOf(row []string) line {
	l := line{id: row[0], program: row[1], name: row[2], trigger: triggerOf(row[3]), business: row[7] == "business", by: kinds(row[10]), effort: row[11] == "Y", source: row[14]}
	l.days, l.daysHigh = whole(row[4]), whole(row[5])
	l.effective, l.until = date(row[12]), date(row[13])
	if row[6] != "" {
		l.months = fact.Int(row[6])
	}
	if row[8] != "any" {
		l.from = new(fact.Int(row[8]))
	}
	if row[9] != "" {
		l.every = fact.Int(row[9])
	}
	return l
}

func triggerOf(text string) trigger {
	pick, of, ok := strings.Cut(text, " ")
	if !ok {
		return trigger{pick: "first", kinds: kinds(text)}
	}
	return trigger{pick: pick, kinds: kinds(of)}
}

func kinds(text string) (all []kind) {
	for part := range strings.SplitSeq(text, "|") {
		name, check, _ := strings.Cut(part, ":")
		all = append(all, kind{name, check})
	}
	return all
}

func whole(text string) *int {
	if text == "" {
		return nil
	}
	return new(fact.Int(text))
}

func date(text string) *code.Day {
	if text == "" {
		return nil
	}
	day, err := code.ParseDay(text)
	if err != nil {
		panic("obligation: " + err.Error())
	}
	return &day
}

// holds reports whether the line is the one of a day.
func (l *line) holds(day code.Day) bool {
	return (l.effective == nil || *l.effective <= day) && (l.until == nil || day <= *l.until)
}

var payers = sync.OnceValue(func() map[string][]string {
	programs := map[string][]string{}
	for _, row := range fact.Read(payersCSV, "payer", "names", "programs").Rows {
		for name := range strings.SplitSeq(row[0]+"|"+row[1], "|") {
			programs[name] = strings.Split(row[2], "|")
		}
	}
	for _, l := range obligations().lines {
		programs[l.program] = []string{l.program}
	}
	return programs
})

// everybody are the programs that ask for any person, whoever pays.
var everybody = []string{"hipaa", "part2"}

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// known reports whether any obligation knows a kind of event.
func known(name string) bool {
	return slices.ContainsFunc(obligations().lines, func(l line) bool {
		return slices.ContainsFunc(append(slices.Clone(l.trigger.kinds), l.by...), func(k kind) bool { return k.name == name })
	})
}
