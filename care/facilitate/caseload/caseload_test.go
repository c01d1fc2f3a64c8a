package caseload_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"caseload/care/facilitate/caseload"
)

func id(n byte) uuid.UUID { return uuid.UUID{15: n} }

func TestPatientsGoToWhoHasTheLeast(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		ranks []int // of patients 1, 2 and so on
		loads []int // of managers A, B and so on
		want  string
	}{
		"one manager gets all":              {[]int{3, 1, 0}, []int{40}, "AAA"},
		"two alike take turns":              {[]int{1, 1, 1, 1}, []int{0, 0}, "ABAB"},
		"the heavy ones are spread":         {[]int{1, 1, 1, 3, 3}, []int{0, 0}, "ABAAB"},
		"who has much already gets nothing": {[]int{1, 2}, []int{10, 0}, "BB"},
		"until the other has as much":       {[]int{3, 3}, []int{3, 0}, "BA"},
		"unknown risk counts as low":        {[]int{0, 1}, []int{0, 0}, "AB"},
		"nobody":                            {nil, []int{0}, ""},
	} {
		var patients []caseload.Patient
		for i, rank := range tt.ranks {
			patients = append(patients, caseload.Patient{ID: id(byte(i + 1)), Rank: rank})
		}
		var managers []caseload.Manager
		for i, load := range tt.loads {
			managers = append(managers, caseload.Manager{ID: id('A' + byte(i)), Load: load})
		}
		all := make([]byte, len(patients))
		for _, share := range caseload.Divide(patients, managers) {
			all[share.Patient[15]-1] = share.Manager[15]
		}
		if got := string(all); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestAShareTellsWhatSpokeForIt(t *testing.T) {
	t.Parallel()
	got := caseload.Divide([]caseload.Patient{{id(1), 1}, {id(2), 3}}, []caseload.Manager{{id('A'), 4}, {id('B'), 0}})
	heavy, light := caseload.Weight(3), caseload.Weight(1)
	want := []caseload.Share{{id(2), id('B'), heavy, 0}, {id(1), id('B'), light, heavy}}
	if heavy >= 4 {
		want[1].Manager, want[1].Before = id('A'), 4
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if none := caseload.Divide([]caseload.Patient{{id(1), 1}}, nil); none != nil {
		t.Errorf("to nobody: %v", none)
	}
}
