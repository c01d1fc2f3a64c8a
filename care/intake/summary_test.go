package intake

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func example() *Summary {
	s := newSummary(2)
	s.Types["Patient"] = Counts{Read: 3, Created: 1, Updated: 1, Rejected: 1}
	s.Types["Claim"] = Counts{Read: 2, Unchanged: 2, Raw: 2}
	s.Skipped["a deletion"] = 1
	s.Missing["Condition.performer"] = 1
	s.Missing["Condition.encounter"] = 4
	s.Rejections = []Rejection{{File: "a.json", Entry: "line 3", ResourceType: "Patient", Reason: "Patient.birthDate: not a date"}}
	s.Took = 1500 * time.Millisecond
	return s
}

func TestASummaryIsPrintedForPeople(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := example().Print(&out); err != nil {
		t.Fatal(err)
	}
	want := `  resource  read  created  updated  unchanged  kept raw  rejected
     Claim     2        0        0          2         2         0
   Patient     3        1        1          0         0         1
       all     5        1        1          2         2         1

2 files in 1.5 s

Passed over:
  1  a deletion

References that lead nowhere yet:
  4  Condition.encounter
  1  Condition.performer

Rejected:
  a.json line 3: Patient.birthDate: not a date
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

func TestASummaryIsJSONForMachines(t *testing.T) {
	t.Parallel()
	got, err := json.Marshal(example())
	if err != nil {
		t.Fatal(err)
	}
	want := `{"files":2,"types":{"Claim":{"read":2,"created":0,"updated":0,"unchanged":2,"raw":2,"rejected":0},` +
		`"Patient":{"read":3,"created":1,"updated":1,"unchanged":0,"raw":0,"rejected":1}},"skipped":{"a deletion":1},` +
		`"missingReferences":{"Condition.encounter":4,"Condition.performer":1},` +
		`"rejections":[{"file":"a.json","entry":"line 3","resourceType":"Patient","reason":"Patient.birthDate: not a date"}],` +
		`"total":{"read":5,"created":1,"updated":1,"unchanged":2,"raw":2,"rejected":1},"seconds":1.5}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestASummaryListsOnlySoManyRejections(t *testing.T) {
	t.Parallel()
	s, other := newSummary(0), newSummary(0)
	for i := range maxRejections + 5 {
		other.Rejections = append(other.Rejections, Rejection{Entry: fmt.Sprint("line ", i)})
		other.count("Patient", func(c *Counts) { c.Read++; c.Rejected++ })
	}
	s.add(other)
	s.add(other)
	if len(s.Rejections) != maxRejections || s.Total().Rejected != 2*(maxRejections+5) {
		t.Errorf("%d listed of %d", len(s.Rejections), s.Total().Rejected)
	}
	var out strings.Builder
	if err := s.Print(&out); err != nil || !strings.Contains(out.String(), "and 1010 more") {
		t.Errorf("printed without the rest, error %v", err)
	}
}
