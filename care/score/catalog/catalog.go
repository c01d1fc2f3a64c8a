// Package catalog lists every rule that can be asked with plain inputs.
package catalog

import (
	"slices"
	"strings"

	"caseload/care/assess/instrument"
	"caseload/care/behavioral/target"
	"caseload/care/coverage/equipment"
	"caseload/care/coverage/homehealth"
	"caseload/care/coverage/longterm"
	"caseload/care/coverage/minutes"
	"caseload/care/coverage/obligation"
	"caseload/care/coverage/skilled"
	"caseload/care/identify/charlson"
	"caseload/care/identify/chronic"
	"caseload/care/identify/cohort"
	"caseload/care/identify/elixhauser"
	"caseload/care/identify/hcc"
	"caseload/care/identify/hospital"
	"caseload/care/identify/intensity"
	"caseload/care/identify/lace"
	"caseload/care/identify/match"
	"caseload/care/identify/readmission"
	"caseload/care/identify/utilization"
	"caseload/care/medication/duplicate"
	"caseload/care/medication/interaction"
	"caseload/care/medication/renal"
	"caseload/care/monitor/event"
	"caseload/care/monitor/gap"
	"caseload/care/monitor/trigger"
	"caseload/care/score"
	"caseload/care/transition/clock"
	"caseload/care/transition/followup"
	"caseload/care/transition/rate"
	"caseload/care/visit/verification"
)

// packages are where rules are defined, one a line.
var packages = []func() []score.Rule{
	charlson.Rules,
	chronic.Rules,
	clock.Rules,
	cohort.Rules,
	duplicate.Rules,
	elixhauser.Rules,
	equipment.Rules,
	event.Rules,
	followup.Rules,
	gap.Rules,
	hcc.Rules,
	homehealth.Rules,
	hospital.Rules,
	instrument.Rules,
	intensity.Rules,
	interaction.Rules,
	lace.Rules,
	longterm.Rules,
	match.Rules,
	minutes.Rules,
	obligation.Rules,
	rate.Rules,
	readmission.Rules,
	renal.Rules,
	skilled.Rules,
	target.Rules,
	trigger.Rules,
	utilization.Rules,
	verification.Rules,
}

// Rules returns every rule, by name.
func Rules() []score.Rule {
	var rules []score.Rule
	for _, of := range packages {
		rules = append(rules, of()...)
	}
	slices.SortFunc(rules, func(a, b score.Rule) int { return strings.Compare(a.Name, b.Name) })
	return rules
}

// Find returns the rule of the name; ok is false when there is none.
func Find(name string) (rule score.Rule, ok bool) {
	for _, rule := range Rules() {
		if rule.Name == name {
			return rule, true
		}
	}
	return score.Rule{}, false
}
