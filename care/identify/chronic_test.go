package identify_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify"
)

func TestGroupsCountsGroupsNotCodes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		codes []string
		want  []string
	}{
		{"nothing", nil, nil},
		{"two codes of one group", []string{"44054006", "422034002"}, []string{"diabetes"}},
		{"two cancers", []string{"254837009", "363406005"}, []string{"cancer"}},
		{"Alzheimer's twice", []string{"26929004", "230265002"}, []string{"dementia"}},
		{"names in order, whatever their case", []string{"84114007", "13645005", "44054006"}, []string{"COPD", "diabetes", "heart failure"}},
		{"a heart attack on record as active", []string{"22298006"}, []string{"coronary artery disease"}},
		{"a chronic condition in no group (hypothyroidism)", []string{"40930008"}, nil},
		{"a state of risk (prediabetes)", []string{"15777000"}, nil},
		{"an acute disease (pneumonia)", []string{"233604007"}, nil},
		{"a fact of life (stress)", []string{"73595000"}, nil},
		{"unknown codes", []string{"", "1", "diabetes"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, identify.Groups(tt.codes)); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}
