package interaction_test

import (
	"testing"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/medication/interaction"
)

func take(codes ...string) []drug.Medication {
	list := make([]drug.Medication, len(codes))
	for i, c := range codes {
		list[i].Code = fact.Text(c)
	}
	return list
}

func names(found []interaction.Finding) (names []string) {
	for _, f := range found {
		names = append(names, f.First.Name()+"+"+f.Second.Name())
	}
	return names
}

const (
	warfarin, amiodarone, lisinopril = "11289", "703", "29046"
	tranylcypromine, fluoxetine      = "10734", "4493"
)

func TestCheck_eitherOrderOnce(t *testing.T) {
	t.Parallel()
	for _, list := range [][]string{{tranylcypromine, lisinopril, fluoxetine}, {fluoxetine, lisinopril, tranylcypromine}, {fluoxetine, tranylcypromine, fluoxetine}} {
		uses, missing := drug.Resolve(take(list...))
		if missing != nil {
			t.Fatal(missing)
		}
		if found := interaction.Check(uses, code.Date(2026, 3, 1)); len(found) != 1 || found[0].Severity != interaction.Contraindicated {
			t.Errorf("%v: %v", list, names(found))
		}
	}
}

func TestCheck_washout(t *testing.T) {
	t.Parallel()
	stop := code.Date(2026, 3, 1)
	for _, c := range []struct {
		name    string
		stopped string
		days    code.Day
		want    int
	}{
		{"13 days after an MAO inhibitor (label: 14)", tranylcypromine, 13, 1},
		{"14 days after an MAO inhibitor", tranylcypromine, 14, 0},
		{"34 days after fluoxetine, before an MAO inhibitor (label: 35)", fluoxetine, 34, 1},
		{"35 days after fluoxetine, before an MAO inhibitor", fluoxetine, 35, 0},
	} {
		list := take(tranylcypromine, fluoxetine)
		for i := range list {
			if list[i].Code.String() == c.stopped {
				list[i].Stop = &stop
			}
		}
		uses, _ := drug.Resolve(list)
		if found := interaction.Check(uses, stop+c.days); len(found) != c.want {
			t.Errorf("%s: %v", c.name, names(found))
		}
	}
}

func TestCheck_localRoutesMeetNobody(t *testing.T) {
	t.Parallel()
	list := take(tranylcypromine, fluoxetine)
	list[0].Route = "Topical"
	uses, _ := drug.Resolve(list)
	if found := interaction.Check(uses, code.Date(2026, 3, 1)); found != nil {
		t.Errorf("found %v", names(found))
	}
}

func TestScore_anUnknownMedicineIsNeverSafe(t *testing.T) {
	t.Parallel()
	result := interaction.Score(interaction.In{Medications: take(tranylcypromine, "0", fluoxetine)})
	if result.Value.Computable() || len(result.Parts) != 1 || len(result.Missing) != 1 || result.Missing[0] != "ingredients of medications[1]" {
		t.Errorf("%+v", result)
	}
}

// BenchmarkCheck25 checks a list of 25 medicines.
func BenchmarkCheck25(b *testing.B) {
	var list []drug.Medication
	for _, class := range drug.Classes() {
		if len(list) < 25 && class.Policy != "none" {
			list = append(list, take(class.Members[len(class.Members)-1].Code())...)
		}
	}
	day := code.Date(2026, 3, 1)
	b.ReportAllocs()
	for b.Loop() {
		uses, missing := drug.Resolve(list)
		if missing != nil || len(uses) != 25 {
			b.Fatal(missing)
		}
		interaction.Check(uses, day)
	}
}
