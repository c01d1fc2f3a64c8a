package instrument

import (
	"errors"
	"fmt"
	"slices"
)

// Check finds everything that is wrong with a definition: what it refers to and
// does not have, ranges that leave a gap, codes that LOINC cannot have given, and
// a license that asks for a line that is not there.
func (in *Instrument) Check() []error {
	c := &check{in: in}
	c.head()
	c.license()
	c.options()
	c.items()
	c.scoring()
	c.bands()
	c.alerts()
	c.conditions()
	return c.found
}

// check collects what is wrong.
type check struct {
	in    *Instrument
	found []error
}

// mustf notes what is wrong unless it is not.
func (c *check) mustf(holds bool, format string, args ...any) {
	if !holds {
		c.found = append(c.found, fmt.Errorf(format, args...))
	}
}

const schema = "care-instrument/2"

func (c *check) head() {
	in := c.in
	c.mustf(in.Schema == schema, "schema is not %s", schema)
	c.mustf(in.ID != "" && in.Version != "" && in.Title != "" && in.Domain != "", "id, version, title and domain are needed")
	c.mustf(in.Status == Active || in.Status == Retired, "status %q", in.Status)
	c.mustf((in.Status == Retired) == (in.RetiredOn != 0), "a retired version, and no other, has a day of it")
	c.mustf(len(in.Sources) > 0 && in.Confidence != "", "sources and confidence are needed")
	for _, code := range []string{in.LOINC.Panel, in.LOINC.Total, in.LOINC.Level} {
		c.loinc("loinc", code)
	}
	for _, code := range in.LOINC.Levels {
		c.loinc("loinc.levels", code)
	}
	for need, code := range in.LOINC.Needs {
		c.loinc("loinc.needs", code)
		c.mustf(in.need(need) != nil, "loinc.needs: no need %q", need)
	}
}

func (c *check) loinc(place, code string) {
	c.mustf(code == "" || checkDigit(code), "%s: %s has not the form of a LOINC code", place, code)
}

func (c *check) license() {
	l := c.in.License
	asks, known := attributed[l.Class]
	c.mustf(known, "license: class %q", l.Class)
	c.mustf(!asks || l.AttributionRequired, "license: class %s asks for attribution", l.Class)
	c.mustf(!l.AttributionRequired || l.Attribution != "", "license: the attribution is missing")
	c.mustf(l.Holder != "" && l.Terms != "", "license: holder and terms are needed")
	if c.in.ScoreOnly() {
		total := len(c.in.Items) == 1 && c.in.Items[0].ID == "total" && c.in.Items[0].Type == Integer && c.in.OptionSets == nil
		c.mustf(total && !l.Verbatim && c.in.Scoring.Method == Single, "license: nothing but the total may be there")
	}
}

func (c *check) options() {
	for set, options := range c.in.OptionSets {
		seen := map[string]bool{}
		for _, o := range options {
			for _, code := range append([]string{o.Code}, o.Also...) {
				c.mustf(code != "" && !seen[code], "options %s: code %q is empty or there twice", set, code)
				seen[code] = true
			}
			if o.System != "" {
				c.loinc("options "+set, o.Code)
			}
			c.mustf(o.Label != "", "options %s: %s has no label", set, o.Code)
		}
		c.mustf(len(options) > 1, "options %s: fewer than two", set)
	}
}

func (c *check) items() {
	seen, used := map[string]bool{}, map[string]bool{}
	for i := range c.in.Items {
		item := &c.in.Items[i]
		c.mustf(item.ID != "" && !seen[item.ID] && item.Text != "", "items[%s]: id or text is missing or there twice", item.ID)
		c.loinc("items["+item.ID+"]", item.LOINC)
		c.item(item, seen)
		seen[item.ID], used[item.OptionSet] = true, true
	}
	for set := range c.in.OptionSets {
		c.mustf(used[set], "options %s: no item uses them", set)
	}
}

// item checks one item; its conditions may look at the items before it only.
func (c *check) item(item *Item, before map[string]bool) {
	_, options := c.in.OptionSets[item.OptionSet]
	c.mustf(slices.Contains([]Type{Choice, Integer, Decimal, Text}, item.Type), "items[%s]: type %q", item.ID, item.Type)
	c.mustf((item.Type == Choice) == options, "items[%s]: options belong to choices", item.ID)
	c.mustf(!item.Repeats || item.Type == Choice, "items[%s]: only choices repeat", item.ID)
	bounded := item.Min != nil && item.Max != nil && *item.Min < *item.Max
	c.mustf((item.Type == Integer || item.Type == Decimal) == bounded, "items[%s]: bounds belong to measured items", item.ID)
	for _, when := range []*Condition{item.EnableWhen, item.skipWhen()} {
		if when != nil {
			when.walk(func(part Condition) {
				c.mustf(part.Item == "" || before[part.Item], "items[%s]: depends on %s, which is not before it", item.ID, part.Item)
			})
		}
	}
}

func (item *Item) skipWhen() *Condition {
	if item.Skip == nil {
		return nil
	}
	return &item.Skip.When
}

// Valid is the same as Check, as one error.
func (in *Instrument) Valid() error { return errors.Join(in.Check()...) }

func (in *Instrument) need(id string) *Need {
	for i := range in.Scoring.Needs {
		if in.Scoring.Needs[i].ID == id {
			return &in.Scoring.Needs[i]
		}
	}
	return nil
}
