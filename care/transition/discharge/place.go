package discharge

import (
	"caseload/care/identify/fact"
	ending "caseload/care/identify/stay"
	"caseload/care/transition/feed"
)

// place is the setting of a stay, empty for what is none.
func place(class, encounterType string) fact.Text {
	switch setting := feed.SettingAt(class, encounterType); setting {
	case feed.Emergency, feed.Outpatient:
		return ""
	default:
		return fact.Text(setting)
	}
}

// Died reports whether a stay with the disposition ended with the death.
func Died(disposition string) bool {
	ended := ending.Stay{DischargeStatus: fact.Text(disposition)}
	return ended.Status().End == ending.EndDied
}
