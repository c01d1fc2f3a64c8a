package stay_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
)

func on(t testing.TB, text string) *code.Day {
	t.Helper()
	if text == "" {
		return nil
	}
	day, err := code.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return &day
}

func TestAcuteHospital(t *testing.T) {
	t.Parallel()
	no := false
	for _, tt := range []struct {
		name string
		stay stay.Stay
		want bool
	}{
		{"CCN 0001 to 0879: 450879", stay.Stay{Facility: "450879"}, true},
		{"CCN 450880 is none", stay.Stay{Facility: "450880"}, false},
		{"CCN 450000 is none", stay.Stay{Facility: "450000"}, false},
		{"CCN 1300 to 1399: 451300", stay.Stay{Facility: "451300"}, true},
		{"CCN 451400 is none", stay.Stay{Facility: "451400"}, false},
		{"a rehabilitation unit is none", stay.Stay{Facility: "45t001"}, false},
		{"another id is taken for an acute hospital", stay.Stay{Facility: "H1"}, true},
		{"as is no id", stay.Stay{}, true},
		{"unless it says no", stay.Stay{Facility: "H1", Acute: &no}, false},
		{"an observation stay is none", stay.Stay{Kind: "observation"}, false},
		{"a nursing facility is none", stay.Stay{Kind: "SNF"}, false},
	} {
		if got := tt.stay.AcuteHospital(); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	for text, want := range map[fact.Text]stay.End{
		"": stay.EndUnknown, "01": stay.EndAlive, "1": stay.EndAlive, "02": stay.EndAcuteTransfer, "07": stay.EndAgainstAdvice,
		"20": stay.EndDied, "40": stay.EndDied, "41": stay.EndDied, "42": stay.EndDied, "30": stay.EndStillPatient, "50": stay.EndAlive,
		"66": stay.EndAcuteTransfer, "82": stay.EndAcuteTransfer, "exp": stay.EndDied, "aadvice": stay.EndAgainstAdvice, "77": stay.EndAlive,
	} {
		if got := (&stay.Stay{DischargeStatus: text}).Status(); got.End != want {
			t.Errorf("status %q: %q", text, got.End)
		}
	}
	for text, want := range map[fact.Text]bool{"80": false, "81": true, "95": true, "96": false, "01": false} {
		if got := (&stay.Stay{DischargeStatus: text}).Status(); got.AnnouncesReturn != want {
			t.Errorf("status %q announces a return: %v", text, got.AnnouncesReturn)
		}
	}
}

// short is a stay in a few words: id, facility, from, to and principal diagnosis.
type short [5]string

func stays(t testing.TB, list ...short) (stays []stay.Stay) {
	t.Helper()
	for _, s := range list {
		stays = append(stays, stay.Stay{
			ID: s[0], Facility: fact.Text(s[1]), Admission: on(t, s[2]), Discharge: on(t, s[3]), PrincipalDiagnosis: s[4],
		})
	}
	return stays
}

func ids(episodes []stay.Episode) (ids [][]string) {
	for i := range episodes {
		ids = append(ids, episodes[i].IDs())
	}
	return ids
}

func TestEpisodes(t *testing.T) {
	t.Parallel()
	const hwr = "HWR: "
	one, two := [][]string{{"a", "b"}}, [][]string{{"a"}, {"b"}}
	first := short{"a", "H1", "2026-01-01", "2026-01-05", "I50.9"}
	tests := []struct {
		name   string
		second short
		want   [][]string
	}{
		{hwr + "another hospital on the day of the discharge is a transfer", short{"b", "H2", "2026-01-05", "2026-01-09", "I50.9"}, one},
		{hwr + "another hospital on the next day is a transfer", short{"b", "H2", "2026-01-06", "2026-01-09", "J18.9"}, one},
		{hwr + "another hospital two days later is not", short{"b", "H2", "2026-01-07", "2026-01-09", "I50.9"}, two},
		{hwr + "the same hospital on the same day with the same condition is one stay", short{"b", "h1", "2026-01-05", "2026-01-09", "I50.23"}, one},
		{hwr + "the same hospital on the same day with another condition is not", short{"b", "H1", "2026-01-05", "2026-01-09", "J18.9"}, two},
		{hwr + "the same hospital on the next day is not", short{"b", "H1", "2026-01-06", "2026-01-09", "I50.9"}, two},
		{"stays that overlap are one", short{"b", "H2", "2026-01-04", "2026-01-09", "J18.9"}, one},
		{"a stay without an admission is left out", short{"b", "H2", "", "2026-01-09", "J18.9"}, [][]string{{"a"}}},
		{"an id that came before is left out", short{"a", "H1", "2026-03-01", "2026-03-04", "J18.9"}, [][]string{{"a"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, ids(stay.Episodes(stays(t, first, tt.second)))); diff != "" {
				t.Errorf("episodes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEpisodes_sayWhatTheyCannotTell(t *testing.T) {
	t.Parallel()
	for want, second := range map[string]short{
		"stays[].facility":           {"b", "", "2026-01-06", "2026-01-09", "I50.9"},
		"stays[].principalDiagnosis": {"b", "H1", "2026-01-05", "2026-01-09", ""},
	} {
		open := stay.Episodes(stays(t, short{"a", "H1", "2026-01-01", "", "I50.9"}, second))
		if len(open) != 2 || !cmp.Equal(open[1].Doubt, []string{"stays[].discharge"}) {
			t.Errorf("after a stay that nobody has ended: %+v", open)
		}
		got := stay.Episodes(stays(t, short{"a", "H1", "2026-01-01", "2026-01-05", "I50.9"}, second))
		if len(got) != 2 || !cmp.Equal(got[1].Doubt, []string{want}) || len(got[0].Doubt) != 0 {
			t.Errorf("%v: %+v", second, got)
		}
	}
}

func TestEpisodes_doNotDependOnOrder(t *testing.T) {
	t.Parallel()
	list := stays(t, short{"a", "H1", "2026-01-01", "2026-01-01", "I50.9"}, short{"b", "H2", "2026-01-01", "2026-01-05", "I50.9"},
		short{"c", "H3", "2026-01-06", "", "I50.9"}, short{"d", "H1", "2026-01-06", "2026-01-08", "J18.9"},
		short{"e", "H1", "2025-01-01", "2025-01-03", "J18.9"}, short{"f", "H1", "2025-01-03", "2025-01-07", "I50.9"})
	want := [][]string{{"e"}, {"f"}, {"a", "b", "d", "c"}}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		got := stay.Episodes(list)
		if diff := cmp.Diff(want, ids(got)); diff != "" {
			t.Fatalf("episodes (-want +got):\n%s", diff)
		}
		if got[2].Last().ID != "c" || got[2].Discharge() != nil || !got[1].SameDayReturn {
			t.Fatalf("the last stay is %s", got[2].Last().ID)
		}
	}
}

func TestFromClaims_putsBillsOfOneStayTogether(t *testing.T) {
	t.Parallel()
	bill := func(id, facility, from, thru, status string, procedures ...string) claim.Claim {
		return claim.Claim{ID: id, Type: "60", Facility: facility, From: on(t, from), Thru: on(t, thru), DischargeStatus: fact.Text(status), Procedures: procedures}
	}
	got := stay.FromClaims([]claim.Claim{
		bill("b", "450001", "2026-02-01", "2026-02-03", "01", "p2"),
		bill("a", "450001", "2026-01-20", "2026-01-31", "30", "p1"),
		bill("c", "450002", "2026-03-01", "2026-03-05", "30"),
		bill("d", "450002", "2026-06-01", "2026-06-02", "30"),
		{ID: "snf", Type: "20", From: on(t, "2026-02-03")},
		{ID: "denied", Type: "60", From: on(t, "2026-04-03"), Denied: true},
	})
	want := []stay.Stay{
		{ID: "a", Facility: "450001", Admission: on(t, "2026-01-20"), Discharge: on(t, "2026-02-03"), DischargeStatus: "01", Procedures: []string{"p1", "p2"}},
		{ID: "c", Facility: "450002", Admission: on(t, "2026-03-01"), Discharge: on(t, "2026-03-05"), DischargeStatus: "30"},
		{ID: "d", Facility: "450002", Admission: on(t, "2026-06-01"), DischargeStatus: "30"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stays (-want +got):\n%s", diff)
	}
}

func BenchmarkEpisodes(b *testing.B) {
	list := stays(b, short{"a", "H1", "2026-01-01", "2026-01-05", "I50.9"}, short{"b", "H2", "2026-01-05", "2026-01-09", "I50.9"},
		short{"c", "H1", "2026-03-01", "2026-03-05", "I50.9"}, short{"d", "H1", "2026-03-05", "2026-03-08", "I50.9"})
	for b.Loop() {
		stay.Episodes(list)
	}
}
