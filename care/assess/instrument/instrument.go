package instrument

import "caseload/care/code"

// Status tells whether new answers may be given to a version.
type Status string

// The states of a version.
const (
	Active  Status = "active"
	Retired Status = "retired"
)

// Instrument is one version of a questionnaire with its rules.
type Instrument struct {
	Schema         string              `json:"schema"`
	ID             string              `json:"id"`
	Version        string              `json:"version"`
	Status         Status              `json:"status"`
	RetiredOn      code.Day            `json:"retired_on,omitzero"`
	Title          string              `json:"title"`
	Domain         string              `json:"domain"`
	License        License             `json:"license"`
	LOINC          Codes               `json:"loinc"`
	Administration Administration      `json:"administration"`
	OptionSets     map[string][]Option `json:"option_sets"`
	Items          []Item              `json:"items"`
	Scoring        Scoring             `json:"scoring"`
	Bands          []Band              `json:"bands,omitempty"`
	Derived        []Derived           `json:"derived,omitempty"`
	Alerts         []Alert             `json:"alerts,omitempty"`
	Outcome        *Course             `json:"outcome,omitempty"`
	Sources        []string            `json:"sources"`
	// Confidence says how sure the definition is of its facts.
	Confidence string `json:"confidence"`
	Notes      string `json:"notes,omitempty"`
}

// Pin names the version for good, as in "phq-9|1".
func (in *Instrument) Pin() string { return in.ID + "|" + in.Version }

// Item is the item of an id, nil when there is none.
func (in *Instrument) Item(id string) *Item {
	for i := range in.Items {
		if in.Items[i].ID == id {
			return &in.Items[i]
		}
	}
	return nil
}

// Options are what may be chosen for an item; none for items that are measured
// or written.
func (in *Instrument) Options(item *Item) []Option { return in.OptionSets[item.OptionSet] }

// Codes are the LOINC codes of an instrument as a whole; empty where LOINC has
// none that was verified.
type Codes struct {
	Panel string `json:"panel,omitempty"`
	Total string `json:"total,omitempty"`
	// Level is the code of a result in words, Levels the answer codes of them.
	Level  string            `json:"level,omitempty"`
	Levels map[string]string `json:"levels,omitempty"`
	// Needs are the codes of the scores of single domains.
	Needs map[string]string `json:"needs,omitempty"`
	// Verified says where the codes were seen.
	Verified string `json:"verified,omitempty"`
}

// Administration is who is asked, about which time, and at which age. Ages are in
// years, 0 where there is no limit.
type Administration struct {
	Respondent string `json:"respondent"`
	Lookback   string `json:"lookback,omitempty"`
	// LookbackDays is the time that the questions are about.
	LookbackDays int    `json:"lookback_days,omitempty"`
	AgeMin       int    `json:"age_min,omitempty"`
	Note         string `json:"note,omitempty"`
}
