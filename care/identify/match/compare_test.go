package match_test

import (
	"math"
	"testing"

	"caseload/care/code"
	"caseload/care/identify/match"
)

// ana is the record that others are held against.
func ana() match.Person {
	return match.Person{
		Family: "García López", Given: []string{"Ana", "María"}, BirthDate: "1950-03-12", Sex: "FEMALE",
		Identifiers: []match.Identifier{{System: "http://hl7.org/fhir/sid/us-mbi", Value: "1EG4-TE5-MK73"}, {System: "urn:clinic", Value: "77"}},
		Telecom:     []match.Contact{{System: "phone", Value: "(555) 010-4477"}},
		Address:     []match.Address{{Line: []string{"12 North Main Street, Apt 4"}, PostalCode: "01020-1234"}},
	}
}

func TestPairsComeIntoTheirBands(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*match.Person)
		want   match.Band
	}{
		"the same record":           {func(*match.Person) {}, match.Certain},
		"no numbers, no phone":      {func(p *match.Person) { p.Identifiers, p.Telecom = nil, nil }, match.Certain},
		"name, birth and sex alone": {func(p *match.Person) { p.Identifiers, p.Telecom, p.Address = nil, nil, nil }, match.Possible},
		"moved and has a new phone": {func(p *match.Person) {
			p.Identifiers, p.Telecom[0].Value, p.Address[0].PostalCode = nil, "5550109999", "90210"
		}, match.Possible},
		"a new family name":           {func(p *match.Person) { p.Family, p.Identifiers, p.Address, p.Telecom = "Smith", nil, nil, nil }, match.Possible},
		"day and month swapped":       {func(p *match.Person) { p.BirthDate, p.Identifiers = "1950-12-03", nil }, match.Possible},
		"a digit of the year wrong":   {func(p *match.Person) { p.BirthDate, p.Identifiers = "1960-03-12", nil }, match.Possible},
		"birth not known":             {func(p *match.Person) { p.BirthDate, p.Identifiers = "", nil }, match.Possible},
		"a twin":                      {func(p *match.Person) { p.Given, p.Identifiers = []string{"Beatriz"}, nil }, match.Possible},
		"a twin with a like name":     {func(p *match.Person) { p.Given, p.Identifiers = []string{"Ane"}, nil }, match.Possible},
		"a daughter of the same name": {func(p *match.Person) { p.BirthDate, p.Identifiers = "1981-07-30", nil }, match.Possible},
		"another Medicare number": {func(p *match.Person) {
			p.Identifiers = []match.Identifier{{System: p.Identifiers[0].System, Value: "1EG4-TE5-MK74"}}
		}, match.Possible},
		"a new Medicare number, one the same": {func(p *match.Person) { p.Identifiers[0].Value = "1EG4-TE5-MK74" }, match.Certain},
		"another medical record number":       {func(p *match.Person) { p.Identifiers = []match.Identifier{{System: "urn:clinic", Value: "78"}} }, match.Certain},
		"another sex":                         {func(p *match.Person) { p.Sex, p.Identifiers = "MALE", nil }, match.Possible},
		"a neighbor": {func(p *match.Person) {
			*p = match.Person{Family: "Wu", Given: []string{"Lin"}, BirthDate: "1972-01-30", Sex: "FEMALE", Address: p.Address}
		}, match.Unlikely},
		"born on the same day": {func(p *match.Person) {
			*p = match.Person{Family: "Wu", Given: []string{"Lin"}, BirthDate: p.BirthDate, Sex: "FEMALE"}
		}, match.Unlikely},
		"the same name": {func(p *match.Person) {
			*p = match.Person{Family: p.Family, Given: p.Given, BirthDate: "1972-01-30", Sex: "FEMALE"}
		}, match.Unlikely},
		"the same number, everything else new": {func(p *match.Person) {
			*p = match.Person{Family: "Wu", Given: []string{"Lin"}, Identifiers: p.Identifiers, BirthDate: "1972-01-30"}
		}, match.Unlikely},
		"the same number, and nothing is known": {func(p *match.Person) { *p = match.Person{Identifiers: p.Identifiers} }, match.Possible},
		"nothing is known":                      {func(p *match.Person) { *p = match.Person{} }, match.Unlikely},
		"a number that is made up, nothing else": {func(p *match.Person) {
			*p = match.Person{Telecom: []match.Contact{{System: "phone", Value: "999-999-9999"}}}
		}, match.Unlikely},
	} {
		other := ana()
		tt.change(&other)
		one, back := match.Compare(ana(), other), match.Compare(other, ana())
		if one.Band != tt.want {
			t.Errorf("%s: %s with %v bits, want %s: %+v", name, one.Band, one.Bits, tt.want, one.Findings)
		}
		if one.Bits != back.Bits || one.Band != back.Band {
			t.Errorf("%s: %v one way and %v the other", name, one, back)
		}
	}
}

// finding is what became of a field.
func finding(r match.Result, field match.Field) match.Finding {
	for _, f := range r.Findings {
		if f.Field == field {
			return f
		}
	}
	return match.Finding{}
}

func TestEachFieldSaysHowItAgrees(t *testing.T) {
	t.Parallel()
	given := func(name string) func(*match.Person) { return func(p *match.Person) { p.Given = []string{name} } }
	family := func(name string) func(*match.Person) { return func(p *match.Person) { p.Family = name } }
	birth := func(date code.PartialDate) func(*match.Person) { return func(p *match.Person) { p.BirthDate = date } }
	live := func(line, zip string) func(*match.Person) {
		return func(p *match.Person) { p.Address = []match.Address{{Line: []string{line}, PostalCode: zip}} }
	}
	for name, tt := range map[string]struct {
		field  match.Field
		change func(*match.Person)
		want   match.Agreement
	}{
		"accents and hyphens":          {match.ByFamily, family("GARCIA-LOPEZ"), match.Agrees},
		"one of two names":             {match.ByFamily, family("Lopez"), match.Close},
		"a slip":                       {match.ByFamily, family("Garcia Lopes"), match.Close},
		"another name":                 {match.ByFamily, family("Nguyen"), match.Differs},
		"no name":                      {match.ByFamily, family(""), match.Missing},
		"an initial":                   {match.ByGiven, given("A."), match.Close},
		"sounds alike":                 {match.ByGiven, given("Anna"), match.Close},
		"another given name":           {match.ByGiven, given("Rosa"), match.Differs},
		"a middle name is not":         {match.ByGiven, given("Maria"), match.Differs},
		"the same day":                 {match.ByBirthDate, birth("1950-03-12"), match.Agrees},
		"the month only":               {match.ByBirthDate, birth("1950-03"), match.Agrees},
		"another month":                {match.ByBirthDate, birth("1950-04"), match.Differs},
		"the year only":                {match.ByBirthDate, birth("1950"), match.Agrees},
		"day and month":                {match.ByBirthDate, birth("1950-12-03"), match.Close},
		"two digits swapped":           {match.ByBirthDate, birth("1905-03-12"), match.Close},
		"one digit":                    {match.ByBirthDate, birth("1950-03-17"), match.Close},
		"no such date":                 {match.ByBirthDate, birth("1950-13-12"), match.Missing},
		"the street in other words":    {match.ByAddress, live("12 N. Main St #4", "01020"), match.Agrees},
		"another house":                {match.ByAddress, live("14 N Main St", "01020"), match.Close},
		"another place":                {match.ByAddress, live("12 N Main St", "90210"), match.Differs},
		"no postal code":               {match.ByAddress, live("12 N Main St", ""), match.Missing},
		"country code and dots":        {match.ByContact, func(p *match.Person) { p.Telecom[0].Value = "+1.555.010.4477" }, match.Agrees},
		"too short":                    {match.ByContact, func(p *match.Person) { p.Telecom[0].Value = "4477" }, match.Missing},
		"dashes in a number":           {match.ByIdentifier, func(p *match.Person) { p.Identifiers[0].Value = "1eg4te5mk73" }, match.Agrees},
		"the number of another system": {match.ByIdentifier, func(p *match.Person) { p.Identifiers = []match.Identifier{{System: "urn:other", Value: "77"}} }, match.Missing},
		"a sex that is not known":      {match.BySex, func(p *match.Person) { p.Sex = "UNKNOWN" }, match.Missing},
	} {
		other := ana()
		tt.change(&other)
		got := finding(match.Compare(ana(), other), tt.field)
		if got.Agreement != tt.want || got.Reason == "" || (got.Bits == 0) != (tt.want == match.Missing) {
			t.Errorf("%s: %+v, want %s", name, got, tt.want)
		}
	}
}

func TestNamesThatChangedPlaces(t *testing.T) {
	t.Parallel()
	one := match.Person{Family: "Martin", Given: []string{"James"}, BirthDate: "1941-05-05"}
	other := match.Person{Family: "James", Given: []string{"Martin"}, BirthDate: "1941-05-05"}
	r := match.Compare(one, other)
	if finding(r, match.ByFamily).Agreement != match.Close || finding(r, match.ByGiven).Agreement != match.Close || r.Band != match.Possible {
		t.Errorf("%+v", r)
	}
}

func TestAShortFormIsNoSlip(t *testing.T) {
	t.Parallel()
	one, other := ana(), ana()
	one.Given, other.Given = []string{"Bob"}, []string{"Robert"}
	if r := match.Compare(one, other); r.Band != match.Certain {
		t.Errorf("%s: %+v", r.Band, r.Findings)
	}
}

// TestBits holds one field against the formula: log2(m/u).
func TestBits(t *testing.T) {
	t.Parallel()
	got := finding(match.Compare(ana(), ana()), match.BySex).Bits
	if want := math.Round(math.Log2(0.98/0.5)*100) / 100; got != want {
		t.Errorf("%v bits, want %v", got, want)
	}
}
