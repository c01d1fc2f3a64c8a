package intake

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake/fhir"
)

// filesOf are files with the texts; a text of lines is NDJSON.
func filesOf(texts []string) []fhir.File {
	var files []fhir.File
	for i, text := range texts {
		ending := ".json"
		if text[len(text)-1] == '\n' {
			ending = ".ndjson"
		}
		files = append(files, file(strconv.Itoa(i)+ending, text))
	}
	return files
}

// numbered is a practitioner with a national provider number.
func numbered(id, npi, family, given string) string {
	return fmt.Sprintf(`{"resourceType":"Practitioner","id":"%s","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"%s"}],
		"name":[{"family":"%s","given":["%s"],"prefix":["Dr."]}]}`, id, npi, family, given)
}

// by is a finding by somebody with the number 20 who is named in words as well.
func by(id, display string) string {
	return fmt.Sprintf(`{"resourceType":"Condition","id":"%s","subject":{"reference":"Patient/ann"},"code":{"text":"%s"},
		"asserter":{"reference":"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|20","display":"%s"}}`, id, id, display)
}

const asserted = `select string_agg(c.display || ' ' || p.family, ', ' order by c.display) from condition c join practitioner p on p.id = c.performer_id`

func TestPractitionersWhoShareANumberButNoNameAreKeptApart(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := []string{bundle(numbered("a", "20", "Kemmer137", "Xenia801"), ann, by("one", "Dr. Xenia801 Kemmer137"))}
	second := []string{bundle(numbered("b", "20", "Reilly981", "Ted955"), ann, by("two", "Dr. Ted955 Reilly981"), by("three", "Xenia801 Kemmer137, MD"))}
	if summary := c.imports(filesOf(first)...); len(summary.KeptApart) > 0 {
		t.Errorf("kept apart: %v", summary.KeptApart)
	}
	summary := c.imports(filesOf(second)...)
	want := []Rejection{{File: "0.json", Entry: "Bundle.entry[0]", ResourceType: "Practitioner", Reason: "another practitioner has this provider number"}}
	if diff := cmp.Diff(want, summary.KeptApart); diff != "" || summary.Types["Practitioner"].Created != 1 {
		t.Errorf("%+v, kept apart (-want +got):\n%s", summary.Types["Practitioner"], diff)
	}
	if got := c.text(asserted); got != "one Kemmer137, three Kemmer137, two Reilly981" {
		t.Errorf("asserted: %s", got)
	}
	before := c.dump()
	for _, again := range [][]string{first, second, append(first, second...)} {
		if summary := c.imports(filesOf(again)...); len(summary.KeptApart) > 0 || summary.Total().Unchanged != summary.Total().Read {
			t.Errorf("again: %+v, kept apart %v", summary.Total(), summary.KeptApart)
		}
	}
	sameDump(t, before, c.dump())
}

func TestAPractitionerIsOneWithNumberAndAgreeingName(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	summary := c.imports(
		file("1.json", numbered("a", "1234567893", "de la Cruz", "Ana")),
		file("2.json", numbered("b", "1234567893", "De La Cruz", "Ana María")), // with a middle name
		file("3.json", numbered("a", "1234567893", "Keller", "Ana")),           // the same record, after a wedding
		file("4.json", `{"resourceType":"Practitioner","id":"c","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}]}`),
	)
	if got := c.text(`select count(*) from practitioner`); got != "1" || len(summary.KeptApart) > 0 {
		t.Errorf("%s practitioners, kept apart %v", got, summary.KeptApart)
	}
}

func TestANumberWithoutANameFindsWhoHadItFirst(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(filesOf([]string{bundle(numbered("a", "20", "Kemmer137", "Xenia801"), numbered("b", "20", "Reilly981", "Ted955"), ann, by("one", ""))})...)
	if got := c.text(asserted); got != "one Kemmer137" {
		t.Errorf("asserted: %s", got)
	}
}
