package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// stay is an encounter that others are part of.
const stay = `{"resourceType":"Encounter","id":"stay","status":"finished","class":{"code":"IMP"},"subject":{"reference":"Patient/ann"},"period":{"start":"2020-01-01"}}`

// within is an encounter that is part of another.
func within(id, parent string) string {
	return strings.Replace(strings.Replace(stay, `"id":"stay"`, `"id":"`+id+`"`, 1), `"status"`, `"partOf":{"reference":"Encounter/`+parent+`"},"status"`, 1)
}

const parents = `select string_agg(c.class || c.revision || ' in ' || p.class, ', ') from encounter c join encounter p on p.id = c.encounter_id`

func TestAnEncounterKnowsTheLongerOneWhereverThatStands(t *testing.T) {
	t.Parallel()
	icu := strings.Replace(within("icu", "stay"), "IMP", "ACUTE", 1)
	for name, texts := range map[string][]string{
		"before":              {bundle(ann, stay, icu)},
		"later in the file":   {bundle(ann, icu, stay)},
		"in a later file":     {bundle(ann, icu), bundle(bea, stay)},
		"in an earlier file":  {bundle(ann, stay), bundle(ann, icu)},
		"in lines, backwards": {icu + "\n" + stay + "\n" + ann + "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			files := filesOf(texts)
			if summary := c.imports(files...); len(summary.Missing) > 0 || summary.Total().Rejected > 0 {
				t.Errorf("missing %v, rejected %v", summary.Missing, summary.Rejections)
			}
			if got := c.text(parents); got != "ACUTE1 in IMP" {
				t.Errorf("parents: %q", got)
			}
			before := c.dump()
			if total := c.imports(files...).Total(); total.Unchanged != total.Read {
				t.Errorf("the second time: %+v", total)
			}
			sameDump(t, before, c.dump())
		})
	}
}

func TestAnEncounterWhoseLongerOneIsNotThereLandsAndSaysSo(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.imports(file("1.json", bundle(ann, within("icu", "stay"))))
	if diff := cmp.Diff(map[string]int{"Encounter.partOf": 1}, first.Missing); diff != "" || first.Types["Encounter"].Created != 1 {
		t.Errorf("%+v, missing (-want +got):\n%s", first.Types["Encounter"], diff)
	}
	second := c.imports(file("1.json", bundle(ann, within("icu", "stay"), stay)))
	if got := c.text(parents); got != "IMP2 in IMP" || second.Types["Encounter"].Updated != 1 {
		t.Errorf("parents: %q, %+v", got, second.Types["Encounter"])
	}
}

func TestAnEncounterLandsWithoutALongerOneThatIsBroken(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	broken := strings.Replace(stay, "Patient/ann", "Patient/nobody", 1)
	summary := c.imports(file("1.json", bundle(ann, within("icu", "stay"), broken, within("ward", "icu"))))
	if got := c.text(`select count(*) || ' ' || count(encounter_id) from encounter`); got != "2 1" || summary.Total().Rejected != 1 {
		t.Errorf("encounters and parents: %s, rejected %v", got, summary.Rejections)
	}
}
