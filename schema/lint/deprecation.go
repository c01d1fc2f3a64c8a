package lint

import (
	"fmt"
	"regexp"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// noticeMonths is how long a deprecated element stays at least: phones are updated slowly.
const noticeMonths = 6

// removalPattern is a replacement, then the day of the removal at the end.
var removalPattern = regexp.MustCompile(`(?s)^(.*\S)\s+Removal on (\d{4}-\d{2}-\d{2})\.$`)

// checkDeprecations wants every deprecation to say what to use instead and when the element goes.
func checkDeprecations(schema *ast.Schema, today time.Time, found report) {
	eachDirectives(schema, func(at *ast.Position, coordinate string, list ast.DirectiveList) {
		reason, deprecated := deprecation(list)
		if !deprecated {
			return
		}
		switch removal, err := removalDate(reason); {
		case err != nil:
			found(at, coordinate, err.Error())
		case removal.Before(day(today)):
			found(at, coordinate, fmt.Sprintf(
				"should have been removed on %s: remove it and declare that, or give a later date", removal.Format(time.DateOnly)))
		}
	})
}

// Notice holds new deprecations against the notice that clients are given: whatever was not deprecated
// in the baseline must stay for six months from today.
func Notice(baseline, current *ast.Schema, today time.Time) []Finding {
	old := map[string]bool{}
	eachDirectives(baseline, func(_ *ast.Position, coordinate string, list ast.DirectiveList) {
		_, old[coordinate] = deprecation(list)
	})
	earliest := day(today).AddDate(0, noticeMonths, 0)
	var findings []Finding
	eachDirectives(current, func(at *ast.Position, coordinate string, list ast.DirectiveList) {
		reason, deprecated := deprecation(list)
		removal, err := removalDate(reason)
		if !deprecated || old[coordinate] || err != nil || !removal.Before(earliest) {
			return
		}
		file, line := place(at)
		findings = append(findings, Finding{
			Rule: "deprecation", Coordinate: coordinate, File: file, Line: line,
			Message: "is removed too soon: give clients six months, until " + earliest.Format(time.DateOnly),
		})
	})
	return findings
}

// removalDate reads the day out of a reason of the form "Use x. Removal on 2027-06-30.".
func removalDate(reason string) (time.Time, error) {
	parts := removalPattern.FindStringSubmatch(reason)
	if parts == nil {
		return time.Time{}, fmt.Errorf(`is deprecated with the reason %q: write "Use x. Removal on YYYY-MM-DD."`, reason)
	}
	removal, err := time.Parse(time.DateOnly, parts[2])
	if err != nil {
		return time.Time{}, fmt.Errorf("is deprecated until %s, which is no day: write YYYY-MM-DD", parts[2])
	}
	return removal, nil
}

// deprecation tells whether the directives deprecate their element, and with which reason.
func deprecation(list ast.DirectiveList) (reason string, deprecated bool) {
	directive := list.ForName("deprecated")
	if directive == nil {
		return "", false
	}
	if given := directive.Arguments.ForName("reason"); given != nil {
		return given.Value.Raw, true
	}
	return "", true
}

// day cuts the time of day off, so that an element lives through the day of its removal.
func day(moment time.Time) time.Time {
	year, month, date := moment.UTC().Date()
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC)
}

// eachDirectives visits every element that can be deprecated.
func eachDirectives(schema *ast.Schema, visit func(*ast.Position, string, ast.DirectiveList)) {
	for definition := range types(schema) {
		for field := range fields(definition) {
			coordinate := member(definition.Name, field.Name)
			visit(field.Position, coordinate, field.Directives)
			for _, each := range field.Arguments {
				visit(each.Position, argument(coordinate, each.Name), each.Directives)
			}
		}
		for _, value := range definition.EnumValues {
			visit(value.Position, member(definition.Name, value.Name), value.Directives)
		}
	}
}
