package handout

import (
	"bytes"
	"embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
)

//go:embed texts/*.json
var files embed.FS

//go:embed words.csv
var words []byte

// texts are the words of the page in one language.
type texts struct {
	Title     string            `json:"title"`
	For       string            `json:"for"`
	Printed   string            `json:"printed"`
	Goals     string            `json:"goals"`
	GoalUntil string            `json:"goalUntil"`
	Yours     string            `json:"yours"`
	Team      string            `json:"team"`
	Visits    string            `json:"visits"`
	Emergency string            `json:"emergency"`
	Today     string            `json:"today"`
	People    string            `json:"people"`
	Ask       string            `json:"ask"`
	Nothing   string            `json:"nothing"`
	Phone     string            `json:"phone"`
	Date      string            `json:"date"`
	DateTime  string            `json:"dateTime"`
	Clock     string            `json:"clock"`
	Weekdays  []string          `json:"weekdays"`
	Months    []string          `json:"months"`
	Kinds     map[string]string `json:"kinds"`
	Roles     map[string]string `json:"roles"`
	Medicines medicineTexts     `json:"medicines"`

	tag     language.Tag
	simpler map[string]string // by the text of a template
}

// spoken are the languages that there are, the first of them for who speaks none.
var spoken = []language.Tag{language.English, language.Spanish}

// all are the texts of the languages, in their order.
var all = sync.OnceValue(func() []*texts {
	list := make([]*texts, len(spoken))
	for i, tag := range spoken {
		t, err := read(tag)
		if err != nil {
			panic(fmt.Sprintf("handout: the shipped texts: %v", err))
		}
		list[i] = t
	}
	return list
})

func read(tag language.Tag) (*texts, error) {
	raw, err := files.ReadFile("texts/" + tag.String() + ".json")
	if err != nil {
		return nil, err //nolint:wrapcheck // the file is in the error
	}
	t := &texts{tag: tag, simpler: map[string]string{}}
	if err := json.Unmarshal(raw, t); err != nil {
		return nil, fmt.Errorf("%s: %w", tag, err)
	}
	rows, err := csv.NewReader(bytes.NewReader(words)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("words.csv: %w", err)
	}
	column := 0
	for i, name := range rows[0] {
		if name == tag.String() {
			column = i
		}
	}
	for _, row := range rows[1:] {
		t.simpler[row[0]] = row[column]
	}
	return t, nil
}

// Languages are the languages that a page can be in, as BCP 47 tags.
func (Page) Languages() []string {
	tags := make([]string, len(spoken))
	for i, tag := range spoken {
		tags[i] = tag.String()
	}
	return tags
}

// match are the texts in the language that is nearest to the tag; English where
// none is near.
func match(tag string) *texts {
	_, i, confidence := language.NewMatcher(spoken).Match(language.Make(tag))
	if confidence == language.No {
		i = 0
	}
	return all()[i]
}

func (t *texts) has(text string) bool {
	_, ok := t.simpler[text]
	return ok
}

// say is a text in simpler words of the language, where there are such.
func (t *texts) say(text string) string {
	if simpler, ok := t.simpler[text]; ok {
		return simpler
	}
	return text
}

// easy leaves the texts that there are simpler words for: signs of danger are
// written for clinicians, and a patient gets those only that are put plainly.
func (t *texts) easy(list []string) []string {
	var plain []string
	for _, text := range list {
		if simpler, ok := t.simpler[text]; ok {
			plain = append(plain, simpler)
		}
	}
	return plain
}

func (t *texts) day(at time.Time) string { return t.fill(t.Date, at) }

func (t *texts) moment(at time.Time) string { return t.fill(t.DateTime, at) }

func (t *texts) fill(form string, at time.Time) string {
	return strings.NewReplacer(
		"{weekday}", t.Weekdays[at.Weekday()], "{month}", t.Months[at.Month()-1], "{day}", strconv.Itoa(at.Day()),
		"{year}", strconv.Itoa(at.Year()), "{time}", at.Format(t.Clock),
	).Replace(form)
}
