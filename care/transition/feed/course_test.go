package feed_test

import (
	"fmt"
	"strings"
	"testing"

	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
)

func TestCourse(t *testing.T) {
	t.Parallel()
	hospital := []message{
		{trigger: "A04", occurred: "05 08:00", class: "E"},
		{trigger: "A06", occurred: "05 14:00", class: "I"},
		{trigger: "A03", occurred: "08 10:00", disposition: "03"},
	}
	cases := []struct {
		name     string
		messages []message
		want     []string
	}{
		{"from the hospital to a nursing facility that sends nothing", hospital, []string{
			"05 08:00-05 14:00 emergency", "05 14:00-08 10:00 inpatient", "08 10:00-? snf expected"}},
		{"home, and back again", append(hospital[:2:2],
			message{trigger: "A03", occurred: "08 10:00", disposition: "01"}, message{trigger: "A01", occurred: "20 09:00", class: "I", visit: "V2"}), []string{
			"05 08:00-05 14:00 emergency", "05 14:00-08 10:00 inpatient", "08 10:00-20 09:00 home expected", "20 09:00-? inpatient"}},
		{"an outpatient visit that is left open counts less", append(hospital[:3:3], message{trigger: "A04", occurred: "01 09:00", class: "O", visit: "V2"}), []string{
			"01 09:00-05 08:00 outpatient", "05 08:00-05 14:00 emergency", "05 14:00-08 10:00 inpatient", "08 10:00-? outpatient"}},
		{"nothing follows a death", append(hospital[:2:2], message{trigger: "A03", occurred: "08 10:00", disposition: "20"}), []string{
			"05 08:00-05 14:00 emergency", "05 14:00-08 10:00 inpatient"}},
		{"where somebody went is unknown", append(hospital[:2:2], message{trigger: "A03", occurred: "08 10:00"}), []string{
			"05 08:00-05 14:00 emergency", "05 14:00-08 10:00 inpatient", "08 10:00-? unknown expected"}},
		{"a cancelled stay is no part of it", []message{{trigger: "A01", occurred: "05 08:00", class: "I"}, {trigger: "A11", occurred: "05 09:00"}}, nil},
	}
	for _, c := range cases {
		var got []string
		for _, p := range feed.Course(feed.Fold(events(t, c.messages...))) {
			until, setting := "?", string(p.Setting)
			if p.To != nil {
				until = p.To.Format("02 15:04")
			}
			if p.Expected {
				setting += " expected"
			}
			got = append(got, strings.Replace(fmt.Sprintf("%s-%s %s", p.From.Format("02 15:04"), until, setting), "?  ", "? unknown ", 1))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
