package instrument_test

import (
	"fmt"
	"testing"

	"caseload/care/assess/instrument"
)

// TestEveryBandBeginsAndEndsWhereItsSourceSaysSo goes through both ends of every
// range.
func TestEveryBandBeginsAndEndsWhereItsSourceSaysSo(t *testing.T) {
	t.Parallel()
	type ends struct {
		band     string
		min, max float64
	}
	tests := []struct {
		source, id string
		sex        instrument.Sex
		bands      []ends
	}{
		{"Kroenke 2001, table 6", "phq-9", "", []ends{{"minimal", 0, 4}, {"mild", 5, 9}, {"moderate", 10, 14}, {"moderately_severe", 15, 19}, {"severe", 20, 27}}},
		{"Kroenke 2003, cut point 3", "phq-2", "", []ends{{"negative", 0, 2}, {"positive", 3, 6}}},
		{"Spitzer 2006", "gad-7", "", []ends{{"minimal", 0, 4}, {"mild", 5, 9}, {"moderate", 10, 14}, {"severe", 15, 21}}},
		{"Bush 1998, men", "audit-c", instrument.Male, []ends{{"negative", 0, 3}, {"positive", 4, 7}, {"high_risk", 8, 12}}},
		{"Bradley 2007, women", "audit-c", instrument.Female, []ends{{"negative", 0, 2}, {"positive", 3, 7}, {"high_risk", 8, 12}}},
		{"Bradley 2007, the lower cut for all others", "audit-c", "other", []ends{{"negative", 0, 2}, {"positive", 3, 7}, {"high_risk", 8, 12}}},
		{"RAI manual, C0500", "bims", "", []ends{{"severe_impairment", 0, 7}, {"moderate_impairment", 8, 12}, {"intact", 13, 15}}},
		{"Haun 2009", "brief-hl", "", []ends{{"inadequate", 4, 12}, {"marginal", 13, 16}, {"adequate", 17, 20}}},
		{"Skinner 1982", "dast-10", "", []ends{{"none", 0, 0}, {"low", 1, 2}, {"moderate", 3, 5}, {"substantial", 6, 8}, {"severe", 9, 10}}},
		{"Borson 2003", "mini-cog", "", []ends{{"positive", 0, 2}, {"negative", 3, 5}}},
		{"Nasreddine 2005", "moca", "", []ends{{"below_usual", 0, 25}, {"usual", 26, 30}}},
		{"Folstein 1975", "mmse", "", []ends{{"below_usual", 0, 23}, {"usual", 24, 30}}},
		{"Morse 1989", "morse-fall", "", []ends{{"low", 0, 24}, {"moderate", 25, 44}, {"high", 45, 125}}},
		{"Morris 2006", "sils", "", []ends{{"adequate", 0, 1}, {"limited", 2, 4}}},
		{"NHIS: any of four", "crn", "", []ends{{"absent", 0, 0}, {"present", 1, 4}}},
		{"Katz 1963; 5 and 3 own choice", "adl-six-domain", "", []ends{{"severe_dependence", 0, 2}, {"moderate_dependence", 3, 4}, {"mild_dependence", 5, 5}, {"independent", 6, 6}}},
		{"Lawton 1969; ranges own choice", "iadl-eight-domain", "", []ends{{"high_dependence", 0, 4}, {"some_dependence", 5, 7}, {"independent", 8, 8}}},
	}
	tried := map[string]bool{}
	for _, tt := range tests {
		in := current(t, tt.id)
		tried[tt.id] = true
		if len(tt.bands) != len(in.Bands) {
			t.Errorf("%s: %d bands, want %d", tt.id, len(in.Bands), len(tt.bands))
		}
		for _, band := range tt.bands {
			for _, total := range []float64{band.min, band.max} {
				t.Run(fmt.Sprintf("%s %s %v", tt.id, tt.sex, total), func(t *testing.T) {
					t.Parallel()
					out := in.Evaluate(adding(t, in, total), instrument.Subject{Sex: tt.sex})
					if out.Band != band.band || out.Total == nil || *out.Total != total || out.Result.Band != band.band {
						t.Errorf("%s: total %v in %q, want %v in %q", tt.source, out.Result.Value, out.Band, total, band.band)
					}
				})
			}
		}
	}
	for _, in := range instrument.Shipped().Active() {
		if in.Bands != nil && !tried[in.ID] {
			t.Errorf("the bands of %s are not tried", in.ID)
		}
	}
}
