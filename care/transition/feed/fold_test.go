package feed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
)

// brief is a stay in a line, its timeline and its notices.
func brief(stays []feed.Stay) (lines []string) {
	short := func(at *time.Time) string {
		if at == nil {
			return "?"
		}
		return at.Format("02 15:04")
	}
	for _, s := range stays {
		line := fmt.Sprintf("%s %s %s %s-%s %s", or(s.Visit.Number, s.Visit.Account), s.Patient.Value, s.Status, short(s.Start), short(s.End), s.Disposition)
		if s.Died {
			line += " died"
		}
		lines = append(lines, strings.TrimSpace(line))
		for _, p := range s.Timeline {
			away := ""
			if p.Away {
				away = " away"
			}
			lines = append(lines, strings.TrimRight(fmt.Sprintf("  %s-%s %s %s%s", short(&p.From), short(p.To), p.Setting, p.Location.Unit, away), " "))
		}
		for _, n := range s.Notices {
			mark := "+"
			if n.WithdrawnBy != nil {
				mark = "-"
			}
			lines = append(lines, strings.TrimRight(fmt.Sprintf("  %s%s %s %s", mark, n.Kind, short(&n.At), n.Setting), " "))
		}
		for _, d := range s.Doubts {
			lines = append(lines, "  ? "+d)
		}
	}
	return lines
}

// The rules of identification.md 10.1 and of HL7 2.5.1 chapter 3, as courses of
// one visit. Each is folded in its order, backwards, and with everything twice.
func TestFold(t *testing.T) {
	t.Parallel()
	admit := message{trigger: "A01", occurred: "05 08:00", class: "I", location: "W1", admitted: "05 08:00"}
	arrive := message{trigger: "A04", occurred: "05 08:00", class: "E", location: "ED", admitted: "05 08:00"}
	leave := message{trigger: "A03", occurred: "08 10:00", class: "I", location: "W1", discharged: "08 10:00", disposition: "1"}
	cases := []struct {
		name     string
		messages []message
		want     []string
	}{
		{"an admission and a discharge", []message{admit, leave}, []string{
			"V1 P1 FINISHED 05 08:00-08 10:00 01", "  05 08:00-08 10:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"only the admission", []message{admit}, []string{"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"only the discharge", []message{{trigger: "A03", occurred: "08 10:00", class: "I", discharged: "08 10:00", disposition: "03"}},
			[]string{"V1 P1 FINISHED ?-08 10:00 03", "  +discharge 08 10:00 inpatient"}},
		{"a discharge that tells when it began", []message{{trigger: "A03", occurred: "08 10:00", class: "I", admitted: "05 08:00"}},
			[]string{"V1 P1 FINISHED 05 08:00-08 10:00", "  05 08:00-08 10:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"an emergency visit that turns inpatient", []message{arrive, {trigger: "A06", occurred: "05 14:00", class: "I", location: "W1", admitted: "05 08:00"}, leave}, []string{
			"V1 P1 FINISHED 05 08:00-08 10:00 01", "  05 08:00-05 14:00 emergency ED", "  05 14:00-08 10:00 inpatient W1",
			"  +ed_arrival 05 08:00 emergency", "  +admit 05 14:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"the change alone: what was before is unknown", []message{{trigger: "A06", occurred: "05 14:00", class: "I", location: "W1", admitted: "05 08:00"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-05 14:00", "  05 14:00-? inpatient W1", "  +admit 05 14:00 inpatient"}},
		{"observation that turns inpatient", []message{
			arrive, {trigger: "A08", occurred: "05 12:00", class: "O", patientType: "OBS", location: "CDU"}, {trigger: "A06", occurred: "06 09:00", class: "I", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-05 12:00 emergency ED", "  05 12:00-06 09:00 observation CDU", "  06 09:00-? inpatient W1",
			"  +ed_arrival 05 08:00 emergency", "  +admit 06 09:00 inpatient"}},
		{"made an outpatient: the inpatient time is taken back", []message{
			arrive, {trigger: "A06", occurred: "05 14:00", class: "I", location: "W1"}, {trigger: "A07", occurred: "06 15:00", class: "O", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-05 14:00 emergency ED", "  05 14:00-? observation W1", "  +ed_arrival 05 08:00 emergency", "  -admit 05 14:00 inpatient"}},
		{"made an outpatient and an inpatient again", []message{
			admit, {trigger: "A07", occurred: "06 15:00", class: "O"}, {trigger: "A06", occurred: "06 18:00", class: "I"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-06 18:00 observation W1", "  06 18:00-? inpatient W1", "  -admit 05 08:00 inpatient", "  +admit 06 18:00 inpatient"}},
		{"transfers", []message{
			admit, {trigger: "A02", occurred: "06 09:00", class: "I", location: "ICU"}, {trigger: "A02", occurred: "07 09:00", class: "I", location: "W2"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-06 09:00 inpatient W1", "  06 09:00-07 09:00 inpatient ICU", "  07 09:00-? inpatient W2",
			"  +admit 05 08:00 inpatient", "  +transfer 06 09:00 inpatient", "  +transfer 07 09:00 inpatient"}},
		{"a transfer out of the emergency department is an admission too", []message{arrive, {trigger: "A02", occurred: "05 14:00", class: "I", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-05 14:00 emergency ED", "  05 14:00-? inpatient W1",
			"  +ed_arrival 05 08:00 emergency", "  +transfer 05 14:00 inpatient", "  +admit 05 14:00 inpatient"}},
		{"a transfer is cancelled", []message{
			admit, {trigger: "A02", occurred: "06 09:00", class: "I", location: "ICU"}, {trigger: "A12", occurred: "06 09:00", recorded: "06 11:00", class: "I", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient", "  -transfer 06 09:00 inpatient"}},
		{"the earlier of two transfers is cancelled", []message{
			admit, {trigger: "A02", occurred: "06 09:00", class: "I", location: "ICU"}, {trigger: "A02", occurred: "06 10:00", class: "I", location: "W2"},
			{trigger: "A12", occurred: "06 09:00", recorded: "06 11:00", class: "I", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-06 10:00 inpatient W1", "  06 10:00-? inpatient W2", "  +admit 05 08:00 inpatient",
			"  -transfer 06 09:00 inpatient", "  +transfer 06 10:00 inpatient"}},
		{"a transfer is cancelled that came without its admission", []message{
			{trigger: "A02", occurred: "06 09:00", class: "I", location: "ICU"}, {trigger: "A12", occurred: "06 11:00", class: "I", location: "ICU", prior: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 06 11:00-?", "  06 11:00-? inpatient W1", "  -transfer 06 09:00 inpatient"}},
		{"a discharge is cancelled at its own time", []message{
			admit, leave, {trigger: "A13", occurred: "08 10:00", recorded: "08 12:00", class: "I", location: "W1"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient", "  -discharge 08 10:00 inpatient"}},
		{"a discharge is cancelled before the time it was for", []message{
			admit, {trigger: "A03", occurred: "08 10:00", recorded: "08 09:00", class: "I", disposition: "01"}, {trigger: "A13", occurred: "08 09:30", recorded: "08 09:30"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient", "  -discharge 08 10:00 inpatient"}},
		{"discharged again after that", []message{
			admit, leave, {trigger: "A13", occurred: "08 10:00", recorded: "08 12:00"}, {trigger: "A03", occurred: "09 11:00", discharged: "09 11:00", disposition: "03"}}, []string{
			"V1 P1 FINISHED 05 08:00-09 11:00 03", "  05 08:00-09 11:00 inpatient W1", "  +admit 05 08:00 inpatient", "  -discharge 08 10:00 inpatient", "  +discharge 09 11:00 inpatient"}},
		{"a discharge is corrected to an earlier time", []message{
			admit, leave, {trigger: "A03", occurred: "07 16:00", recorded: "08 12:00", discharged: "07 16:00", disposition: "62"}}, []string{
			"V1 P1 FINISHED 05 08:00-07 16:00 62", "  05 08:00-07 16:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 07 16:00 inpatient"}},
		{"an update corrects a discharge and gives no notice", []message{admit, leave, {trigger: "A08", occurred: "09 09:00", discharged: "08 11:00", disposition: "06"}}, []string{
			"V1 P1 FINISHED 05 08:00-08 11:00 06", "  05 08:00-08 11:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 08 11:00 inpatient"}},
		{"an update does not discharge", []message{admit, {trigger: "A08", occurred: "09 09:00", discharged: "08 10:00"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient", "  ? A08: tells of a discharge that nobody sent"}},
		{"an update of an unknown visit stores it", []message{{trigger: "A08", occurred: "06 09:00", class: "I", location: "W1", admitted: "05 08:00"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1"}},
		{"an update of an unknown visit that is over", []message{{trigger: "A08", occurred: "09 09:00", class: "I", admitted: "05 08:00", discharged: "08 10:00", disposition: "01"}}, []string{
			"V1 P1 FINISHED 05 08:00-08 10:00 01", "  05 08:00-08 10:00 inpatient"}},
		{"the time of admission is corrected", []message{admit, {trigger: "A08", occurred: "06 09:00", class: "I", admitted: "05 09:30"}}, []string{
			"V1 P1 IN_PROGRESS 05 09:30-?", "  05 09:30-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"an admission is cancelled", []message{admit, {trigger: "A02", occurred: "06 09:00", class: "I", location: "ICU"}, {trigger: "A11", occurred: "05 08:00", recorded: "06 10:00"}}, []string{
			"V1 P1 CANCELLED ?-?", "  -admit 05 08:00 inpatient", "  -transfer 06 09:00 inpatient"}},
		{"the visit is deleted", []message{arrive, leave, {trigger: "A23", occurred: "08 12:00"}}, []string{
			"V1 P1 CANCELLED ?-?", "  -ed_arrival 05 08:00 emergency", "  -discharge 08 10:00 inpatient"}},
		{"an update does not bring a cancelled visit back", []message{admit, {trigger: "A11", occurred: "05 09:00"}, {trigger: "A08", occurred: "05 10:00", class: "I"}}, []string{
			"V1 P1 CANCELLED ?-?", "  -admit 05 08:00 inpatient"}},
		{"a discharge does not bring it back either, and is a doubt", []message{admit, {trigger: "A11", occurred: "05 09:00"}, leave}, []string{
			"V1 P1 CANCELLED ?-?", "  -admit 05 08:00 inpatient", "  ? A03: stated after the visit was cancelled"}},
		{"admitted again after that", []message{admit, {trigger: "A11", occurred: "05 08:00", recorded: "05 09:00"}, {trigger: "A01", occurred: "05 08:00", recorded: "05 10:00", class: "I", location: "W2"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W2", "  -admit 05 08:00 inpatient", "  +admit 05 08:00 inpatient"}},
		{"only the cancellation", []message{{trigger: "A11", occurred: "05 09:00"}}, []string{"V1 P1 CANCELLED ?-?"}},
		{"a plan", []message{{trigger: "A05", occurred: "03 09:00", class: "P", admitted: "05 08:00"}}, []string{"V1 P1 PLANNED ?-?"}},
		{"a plan and the admission", []message{{trigger: "A05", occurred: "03 09:00", class: "P", admitted: "05 07:00"}, admit}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"a plan is cancelled", []message{{trigger: "A05", occurred: "03 09:00", class: "P"}, {trigger: "A38", occurred: "04 09:00"}}, []string{"V1 P1 CANCELLED ?-?"}},
		{"a leave", []message{admit, {trigger: "A21", occurred: "06 09:00"}}, []string{
			"V1 P1 ONLEAVE 05 08:00-?", "  05 08:00-06 09:00 inpatient W1", "  06 09:00-? inpatient W1 away", "  +admit 05 08:00 inpatient"}},
		{"a leave and the return", []message{admit, {trigger: "A21", occurred: "06 09:00"}, {trigger: "A22", occurred: "06 18:00"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-06 09:00 inpatient W1", "  06 09:00-06 18:00 inpatient W1 away", "  06 18:00-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"a leave is cancelled", []message{admit, {trigger: "A21", occurred: "06 09:00"}, {trigger: "A52", occurred: "06 10:00"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"a death", []message{admit, {trigger: "A03", occurred: "08 10:00", disposition: "20"}}, []string{
			"V1 P1 FINISHED 05 08:00-08 10:00 20 died", "  05 08:00-08 10:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"a merge moves the stay", []message{{trigger: "A01", occurred: "05 08:00", class: "I", patient: "P0"}, {trigger: "A40", occurred: "06 09:00", merged: "P0"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient", "  +admit 05 08:00 inpatient"}},
		{"merges in a row, and one that is turned around", []message{
			{trigger: "A01", occurred: "05 08:00", class: "I", patient: "A"}, {trigger: "A40", occurred: "05 09:00", merged: "A", patient: "B"},
			{trigger: "A40", occurred: "05 10:00", merged: "C", patient: "A"}, {trigger: "A40", occurred: "05 11:00", merged: "B", patient: "D"},
			{trigger: "A40", occurred: "05 12:00", merged: "D", patient: "B"}, {trigger: "A01", occurred: "05 08:00", class: "I", patient: "C", visit: "V2"}}, []string{
			"V1 B IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient", "  +admit 05 08:00 inpatient",
			"V2 B IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient", "  +admit 05 08:00 inpatient"}},
		{"a visit gets another number", []message{admit, {trigger: "A50", occurred: "05 09:00", class: "I", merged: "/V1", visit: "V9"}, {trigger: "A03", occurred: "08 10:00", visit: "V9"}}, []string{
			"V9 P1 FINISHED 05 08:00-08 10:00", "  05 08:00-08 10:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"a visit goes to another person", []message{admit, {trigger: "A45", occurred: "05 09:00", patient: "P2", merged: "P1/V1"}}, []string{
			"V1 P2 IN_PROGRESS 05 08:00-?", "  05 08:00-? inpatient W1", "  +admit 05 08:00 inpatient"}},
		{"a number that is used again after the discharge", []message{admit, leave, {trigger: "A01", occurred: "20 08:00", class: "I", location: "W5"}}, []string{
			"V1 P1 FINISHED 05 08:00-08 10:00 01", "  05 08:00-08 10:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 08 10:00 inpatient",
			"V1 P1 IN_PROGRESS 20 08:00-?", "  20 08:00-? inpatient W5", "  +admit 20 08:00 inpatient"}},
		{"no number: the person's visit of that time of admission, after a merge too", []message{
			{trigger: "A01", occurred: "05 08:00", class: "I", patient: "P0", visit: "-", admitted: "05 08:00"},
			{trigger: "A03", occurred: "08 10:00", visit: "-", admitted: "05 08:00"}, {trigger: "A40", occurred: "09 09:00", merged: "P0"}}, []string{
			"P1 FINISHED 05 08:00-08 10:00", "  05 08:00-08 10:00 inpatient", "  +admit 05 08:00 inpatient", "  +discharge 08 10:00 inpatient"}},
		{"a registration of an outpatient gives no notice", []message{{trigger: "A04", occurred: "05 08:00", class: "O", location: "LAB"}}, []string{"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-? outpatient LAB"}},
		{"an admission of unknown class is one", []message{{trigger: "A01", occurred: "05 08:00", class: "Q"}}, []string{
			"V1 P1 IN_PROGRESS 05 08:00-?", "  05 08:00-?", "  +admit 05 08:00", "  ? A01: PV1-2: does not tell of what class the admission is"}},
		{"a stay that ends before it begins is a doubt", []message{admit, {trigger: "A03", occurred: "04 10:00", recorded: "08 10:00"}}, []string{
			"V1 P1 FINISHED 05 08:00-04 10:00", "  05 08:00-04 10:00 inpatient W1", "  +admit 05 08:00 inpatient", "  +discharge 04 10:00 inpatient", "  ? the stay ends before it begins"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			all := events(t, c.messages...)
			stays := feed.Fold(all)
			got := brief(stays)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			slices.Reverse(all)
			if diff := cmp.Diff(stays, feed.Fold(append(all, all...))); diff != "" {
				t.Errorf("backwards and twice: %s", diff)
			}
		})
	}
}
