package gap_test

import (
	"testing"
	"time"

	"caseload/care/monitor/gap"
)

// A vaccine counts on the day where the person is, and one with a date alone on that date.
func TestTheDayOfAVaccineIsThatOfThePerson(t *testing.T) {
	t.Parallel()
	for occurrence, want := range map[string]string{
		"2026-11-30T02:00:00Z": "2026-11-29", "2026-11-29T23:00:00-05:00": "2026-11-29", "2026-11-28": "2026-11-28",
	} {
		in := gap.Person{BirthDate: "1950-01-01", TimeZone: "America/New_York"}.Record(time.Date(2026, 11, 30, 3, 0, 0, 0, time.UTC))
		row := `{"id":"00000000-0000-7000-8000-000000000001","content":{"status":"completed","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"150"}]},"occurrenceDateTime":"` + occurrence + `"}}`
		if err := in.Read("vaccine", []byte(row)); err != nil {
			t.Fatal(err)
		}
		if len(in.Done) != 1 || in.Done[0].On.String() != want {
			t.Errorf("%s: %+v, want %s", occurrence, in.Done, want)
		}
	}
}
