package facilitate

import (
	"regexp"
	"time"

	"caseload/care/facilitate/recurrence"
	"caseload/care/record"
)

// pools are the names that a pool can have.
var pools = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkPool notes what is no name of a pool.
func checkPool(c *record.Check, pool string) {
	if pool != "" && (len(pool) > 40 || !pools.MatchString(pool)) {
		c.Problems = append(c.Problems, record.Wrong("A pool is named by at most 40 small letters, digits and single hyphens.", "pool"))
	}
}

// checkReasons notes reasons of a priority that are too many or not good.
func checkReasons(c *record.Check, reasons []string) {
	if len(reasons) > 10 {
		c.Problems = append(c.Problems, record.Wrong("A priority has at most 10 reasons.", "priorityReasons"))
	}
	for _, reason := range reasons {
		c.Text(reason, true, 200, "priorityReasons")
	}
}

// checkWindow notes work that would be due before it may begin.
func checkWindow(c *record.Check, starts, due *time.Time) {
	if starts != nil && due != nil && starts.After(*due) {
		c.Problems = append(c.Problems, record.Wrong("This is after it is due.", "startsAt"))
	}
}

// checkRecurrence notes a rule by which work that is due then cannot repeat.
func checkRecurrence(c *record.Check, rule string, due *time.Time) {
	switch {
	case rule == "":
	case due == nil:
		c.Problems = append(c.Problems, record.Wrong("What repeats must have a due time.", "dueAt"))
	case recurrence.Check(rule, *due) != nil:
		c.Problems = append(c.Problems, record.Wrong("This is no RRULE of RFC 5545 with FREQ from DAILY to YEARLY.", "recurrence"))
	}
}
