package clash_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/facilitate/clash"
)

// slot is an appointment from minute to minute of a day, with the minutes of the
// way there.
func slot(n byte, from, to, way int) clash.Slot {
	day := time.Date(2026, 3, 10, 0, 0, 0, 0, time.UTC)
	at := func(minute int) time.Time { return day.Add(time.Duration(minute) * time.Minute) }
	return clash.Slot{ID: uuid.UUID{15: n}, Starts: at(from), Ends: at(to), Travel: time.Duration(way) * time.Minute}
}

func TestAppointmentsThatCannotBothBeKept(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		a, b    clash.Slot
		kind    clash.Kind // empty when both can be kept
		lacking int
	}{
		"one after the other":        {slot(1, 540, 600, 0), slot(2, 600, 660, 0), "", 0},
		"a minute too early":         {slot(1, 540, 600, 0), slot(2, 599, 660, 0), clash.DoubleBooked, 1},
		"within the other":           {slot(1, 540, 720, 0), slot(2, 600, 630, 15), clash.DoubleBooked, 30},
		"at the same time":           {slot(1, 540, 600, 0), slot(2, 540, 600, 0), clash.DoubleBooked, 60},
		"time for the way":           {slot(1, 540, 600, 0), slot(2, 630, 660, 30), "", 0},
		"too little for the way":     {slot(1, 540, 600, 0), slot(2, 630, 660, 45), clash.Travel, 15},
		"the way to the first one":   {slot(1, 540, 600, 500), slot(2, 600, 660, 0), "", 0},
		"no time for the way at all": {slot(1, 540, 600, 0), slot(2, 600, 660, 20), clash.Travel, 20},
	} {
		for _, pair := range [][2]clash.Slot{{tt.a, tt.b}, {tt.b, tt.a}} {
			got, ok := clash.Between(pair[0], pair[1])
			want := clash.Clash{Kind: tt.kind, First: tt.a.ID, Second: tt.b.ID, Lacking: time.Duration(tt.lacking) * time.Minute}
			if ok != (tt.kind != "") || ok && got != want {
				t.Errorf("%s: %+v, %v", name, got, ok)
			}
		}
	}
}

func TestADayIsComparedPairByPair(t *testing.T) {
	t.Parallel()
	var got []string
	for _, c := range clash.All([]clash.Slot{slot(3, 660, 720, 0), slot(1, 540, 670, 0), slot(2, 600, 650, 20)}) {
		got = append(got, string(c.Kind)+" "+string('0'+rune(c.First[15]))+string('0'+rune(c.Second[15])))
	}
	if diff := cmp.Diff([]string{"DOUBLE_BOOKED 12", "DOUBLE_BOOKED 13"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
