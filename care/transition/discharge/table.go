package discharge

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
	ending "caseload/care/identify/stay"
	"caseload/care/transition/feed"
)

//go:embed places.csv
var placesCSV string

// places are the settings of stays by the class of the encounter.
var places = sync.OnceValue(func() map[string]fact.Text {
	by := map[string]fact.Text{}
	for _, row := range fact.Read(placesCSV, "class", "setting").Rows {
		by[row[0]] = fact.Text(row[1])
	}
	return by
})

// place is the setting of a stay, empty for what is none. What the feed of admissions
// calls it says more than the class, which is IMP in a nursing facility as well.
func place(class, encounterType string) fact.Text {
	switch setting := feed.SettingOf(encounterType); setting {
	case feed.Unknown:
		return places()[class]
	case feed.Emergency, feed.Outpatient:
		return ""
	default:
		return fact.Text(setting)
	}
}

// died reports whether a stay with the disposition ended with the death.
func died(disposition string) bool {
	ended := ending.Stay{DischargeStatus: fact.Text(disposition)}
	return ended.Status().End == ending.EndDied
}
