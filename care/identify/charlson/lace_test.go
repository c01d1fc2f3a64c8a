package charlson_test

import (
	"testing"

	"caseload/care/identify/charlson"
)

// van Walraven 2010, CMAJ 182:551; weights as in BMC Cardiovasc Disord 2014;14:97 table 1.
func TestLACE_weighsByItsOwnTable(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name  string
		codes []string
		want  int
	}{
		{"old heart attack 1", []string{"I25.2"}, 1},
		{"stroke 1", []string{"I63.9"}, 1},
		{"peripheral vessels 1", []string{"I73.9"}, 1},
		{"plain diabetes 1", []string{"E11.9"}, 1},
		{"heart failure 2, not 1", []string{"I50.9"}, 2},
		{"complicated diabetes 2", []string{"E11.22"}, 2},
		{"lung disease 2, not 1", []string{"J44.9"}, 2},
		{"mild liver disease 2", []string{"K74.60"}, 2},
		{"a tumor 2", []string{"C50.911"}, 2},
		{"dementia 3, not 1", []string{"F03.90"}, 3},
		{"connective tissue 3, not 1", []string{"M05.79"}, 3},
		{"AIDS 4, not 6", []string{"B20"}, 4},
		{"severe liver disease 4", []string{"K76.6"}, 4},
		{"metastases 6", []string{"C79.51"}, 6},
		{"peptic ulcer is not used", []string{"K25.9"}, 0},
		{"hemiplegia is not used", []string{"G81.90"}, 0},
		{"our choice: N18.3 is mild renal disease", []string{"N18.30"}, 2},
		{"our choice: N18.4 is severe", []string{"N18.4"}, 4},
		{"our choice: N18.5 is severe", []string{"N18.5"}, 4},
		{"our choice: N18.6 is severe", []string{"N18.6"}, 4},
		{"our choice: N18.9 is mild", []string{"N18.9"}, 2},
		{"our choice: N19 is severe", []string{"N19"}, 4},
		{"our choice: I12.0 is severe", []string{"I12.0"}, 4},
		{"our choice: I13.1 is severe", []string{"I13.11"}, 4},
		{"our choice: dialysis is severe", []string{"Z99.2"}, 4},
		{"our choice: fitting a catheter for dialysis is severe", []string{"Z49.01"}, 4},
		{"our choice: a kidney transplant is severe", []string{"Z94.0"}, 4},
		{"our choice: nephritis is mild", []string{"N03.2"}, 2},
		{"mild and severe renal disease is severe once", []string{"N18.30", "N18.6"}, 4},
		{"the severe form replaces the mild one", []string{"K74.60", "K76.6"}, 4},
		{"weights add up", []string{"F03.90", "I50.9", "E11.9"}, 6},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got, _ := charlson.LACE(c.codes); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}
