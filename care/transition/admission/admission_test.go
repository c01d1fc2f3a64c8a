package admission_test

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/intake/hl7"
	"caseload/care/transition/admission"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const mrn = "urn:oid:2.16.840.1.113883.19.5"

// ward is a clinic that a hospital sends messages to.
type ward struct {
	*world.World

	t        *testing.T
	ctx      context.Context //nolint:containedctx // lives as long as the test
	ledger   admission.Ledger
	importer *intake.Importer
}

func newWard(t *testing.T) *ward {
	t.Helper()
	w := world.New(t)
	return &ward{
		w, t, viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), admission.Ledger{DB: w.DB},
		&intake.Importer{DB: w.DB},
	}
}

// knows makes a patient known by a number.
func (w *ward) knows(number string) {
	w.t.Helper()
	patient := map[string]any{
		"resourceType": "Patient", "id": "p" + number, "name": []any{map[string]any{"family": "Ward", "given": []string{"Test"}}},
		"identifier": []any{map[string]any{"system": mrn, "value": number}}, "birthDate": "1950-01-01",
	}
	raw, err := json.Marshal(patient)
	if err != nil {
		w.t.Fatal(err)
	}
	importer := &intake.Importer{DB: w.DB, Source: "registry"}
	if summary, err := importer.Import(w.ctx, []fhir.File{fhir.Bytes("patient.json", raw)}); err != nil || summary.Partly() {
		w.t.Fatalf("%v %+v", err, summary)
	}
}

var senders = admission.Senders{"*": {Zone: time.UTC, Systems: map[string]string{"HOSP": mrn}}}

// adt is a message. The minutes count from midnight of the first of the month.
func adt(control, trigger, person, visit, class string, at int, more string) string {
	when := time.Date(2026, 3, 1, 0, at, 0, 0, time.UTC).Format("20060102150405")
	return strings.Join([]string{
		"MSH|^~\\&|ADT|HOSP|CASELOAD|CLINIC|" + when + "||ADT^" + trigger + "|" + control + "|P|2.5.1",
		"EVN|" + trigger + "|" + when,
		"PID|1||" + person + "^^^HOSP^MR||Ward^Test||19500101|F",
		"PV1|1|" + class + "|3W^12^A||||||||||||||||" + visit + more,
	}, "\r") + "\r"
}

func (w *ward) keep(raw string) admission.Kept {
	w.t.Helper()
	kept, err := w.ledger.Keep(w.ctx, []byte(raw), senders)
	if err != nil {
		w.t.Fatal(err)
	}
	return kept
}

func (w *ward) apply() admission.Applied {
	w.t.Helper()
	applied, err := w.ledger.Apply(w.ctx, w.importer)
	if err != nil {
		w.t.Fatal(err)
	}
	return applied
}

// stays are the encounters of the feed, in words, by when they began.
func (w *ward) stays() []string {
	w.t.Helper()
	var list []string
	ctx, op := w.DB.ReadOnly(w.ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, `select trim(concat_ws(' ', status, class, to_char(starts_at at time zone 'utc', 'DD HH24:MI'), to_char(ends_at at time zone 'utc', 'DD HH24:MI'),
		discharge_disposition_code)) from encounter where source = $1 order by starts_at, id`, admission.Source)
	if err != nil {
		w.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			w.t.Fatal(err)
		}
		list = append(list, text)
	}
	return list
}

func TestAStayAsItIsTold(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.knows("1")
	steps := []struct {
		message string
		want    []string
	}{
		{adt("a", "A01", "1", "V1", "I", 60, ""), []string{"IN_PROGRESS IMP 01 01:00"}},
		{adt("b", "A03", "1", "V1", "I", 1500, "|||||||||||||||||01"), []string{"FINISHED IMP 01 01:00 02 01:00 01"}},
		{adt("c", "A13", "1", "V1", "I", 1600, ""), []string{"IN_PROGRESS IMP 01 01:00"}},
		{adt("d", "A03", "1", "V1", "I", 3000, "|||||||||||||||||03"), []string{"FINISHED IMP 01 01:00 03 02:00 03"}},
		{adt("e", "A11", "1", "V1", "I", 3100, ""), []string{"CANCELLED"}},
	}
	for _, s := range steps {
		if kept := w.keep(s.message); kept.Receipt.Answer != hl7.Accepted || kept.Known {
			t.Fatalf("%+v", kept)
		}
		if applied := w.apply(); applied.Messages != 1 {
			t.Errorf("%+v", applied)
		}
		if got := w.stays(); len(got) != 1 || !strings.HasPrefix(got[0], strings.Fields(s.want[0])[0]) {
			t.Errorf("after %.40q: %q, want %q", s.message, got, s.want)
		}
		if diff := cmp.Diff(s.want, w.stays()); diff != "" {
			t.Errorf("after %.40q (-want +got):\n%s", s.message, diff)
		}
	}
	if again := w.keep(steps[1].message); !again.Known {
		t.Error("the same message is news")
	}
	if applied := w.apply(); applied != (admission.Applied{}) {
		t.Errorf("nothing waits, and %+v", applied)
	}
}

func TestUnmatchedMessagesWaitForThePatient(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.keep(adt("a", "A01", "7", "V7", "I", 60, ""))
	if applied := w.apply(); applied.Unmatched != 1 || len(w.stays()) > 0 {
		t.Errorf("%+v %q", applied, w.stays())
	}
	w.ledger.Again = time.Hour
	if applied := w.apply(); applied != (admission.Applied{}) {
		t.Errorf("tried again at once: %+v", applied)
	}
	w.ledger.Again = 0
	w.knows("7")
	if applied := w.apply(); applied.Messages != 1 || len(w.stays()) != 1 {
		t.Errorf("%+v %q", applied, w.stays())
	}
}

func TestABrokenMessageIsKeptAndRefused(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	for raw, want := range map[string]hl7.Answer{"nonsense": hl7.Rejected, "MSH|^~\\&|A|HOSP|||20260301||ORU^R01|x|P|2.5.1\r": hl7.Failed} {
		for _, known := range []bool{false, true} {
			if kept := w.keep(raw); kept.Receipt.Answer != want || kept.Known != known || len(kept.Receipt.Faults) == 0 {
				t.Errorf("%q: %+v", raw, kept)
			}
		}
	}
	if applied := w.apply(); applied != (admission.Applied{}) {
		t.Errorf("%+v", applied)
	}
}

func TestOnlyTheServerKeepsMessages(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	ctx := viewer.NewContext(t.Context(), w.Clinic.CaseManager)
	if _, err := w.ledger.Keep(ctx, []byte(adt("a", "A01", "1", "V1", "I", 60, "")), senders); err == nil {
		t.Error("a case manager keeps a message")
	}
	ctx, op := w.DB.ReadOnly(ctx)
	defer op.Rollback()
	w.keep(adt("a", "A01", "1", "V1", "I", 60, ""))
	if n := count(ctx, t, op); n != 0 {
		t.Errorf("a case manager reads %d messages", n)
	}
	other, op2 := w.DB.ReadOnly(viewer.NewContext(t.Context(), viewer.SystemOf(w.Other.ID)))
	defer op2.Rollback()
	if n := count(other, t, op2); n != 0 {
		t.Errorf("another organization reads %d messages", n)
	}
}

func count(ctx context.Context, t *testing.T, op *database.Operation) (n int) {
	t.Helper()
	if err := op.QueryOne(ctx, `select count(*) from admission_message`, nil, &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// Any order, repetition and delay of the messages ends in the same chart, also when
// they are applied in between.
func TestShuffledMessagesEndInTheSameChart(t *testing.T) {
	t.Parallel()
	var messages []string
	for person := 1; person <= 2; person++ {
		p := strconv.Itoa(person)
		v := "V" + p
		messages = append(messages,
			adt("a"+v, "A04", p, v, "E", 30*person, ""),
			adt("b"+v, "A01", p, v, "I", 30*person+60, ""),
			adt("c"+v, "A02", p, v, "I", 30*person+200, ""),
			adt("d"+v, "A03", p, v, "I", 30*person+1500, "|||||||||||||||||01"),
			adt("e"+v, "A13", p, v, "I", 30*person+1600, ""),
			adt("f"+v, "A03", p, v, "I", 30*person+3000, "|||||||||||||||||03"),
			adt("g"+v, "A01", p, v+"b", "I", 30*person+9000, ""),
		)
	}
	var want []string
	for seed := range uint64(6) {
		w := newWard(t)
		w.knows("1")
		w.knows("2")
		r := rand.New(rand.NewPCG(seed, 5))
		order := append(append([]string{}, messages...), messages[r.IntN(len(messages))], messages[r.IntN(len(messages))])
		if seed > 0 {
			r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		}
		for _, m := range order {
			w.keep(m)
			if r.IntN(3) == 0 {
				w.apply()
			}
		}
		w.apply()
		got := w.stays()
		if seed == 0 {
			want = got
			if len(want) != 4 {
				t.Fatalf("stays %q", want)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d (-in order +shuffled):\n%s", seed, diff)
		}
	}
}

// A patient who is known by the old number stays known after the hospital has merged it
// into another, whatever comes first.
func TestAMergeLeadsToThePatientWhoIsKnown(t *testing.T) {
	t.Parallel()
	merge := adt("m", "A40", "2", "", "I", 500, "")
	merge = strings.Replace(merge, "PV1|", "MRG|1^^^HOSP^MR\rPV1|", 1)
	for name, order := range map[string][]string{
		"stay first":  {adt("a", "A01", "2", "V1", "I", 60, ""), merge},
		"merge first": {merge, adt("a", "A01", "2", "V1", "I", 60, "")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWard(t)
			w.knows("1")
			for _, m := range order {
				if kept := w.keep(m); kept.Receipt.Answer != hl7.Accepted {
					t.Fatalf("%+v", kept.Receipt)
				}
				w.apply()
			}
			if diff := cmp.Diff([]string{"IN_PROGRESS IMP 01 01:00"}, w.stays()); diff != "" {
				t.Error(diff)
			}
			if applied := w.apply(); applied.Unmatched != 0 {
				t.Errorf("%+v", applied)
			}
		})
	}
}

// A visit number that seemed to be used twice was one stay after all.
func TestAStayThatNeverWasIsTakenBack(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.knows("1")
	for _, m := range []string{
		adt("a", "A01", "1", "V1", "I", 60, ""), adt("b", "A03", "1", "V1", "I", 120, "|||||||||||||||||01"), adt("c", "A01", "1", "V1", "I", 3000, ""),
	} {
		w.keep(m)
	}
	w.apply()
	if got := w.stays(); len(got) != 2 {
		t.Fatalf("%q", got)
	}
	w.keep(adt("d", "A13", "1", "V1", "I", 200, "")) // comes late: the discharge was cancelled
	w.apply()
	got := w.stays()
	wrong := 0
	for _, s := range got {
		if strings.HasPrefix(s, "ENTERED_IN_ERROR") {
			wrong++
		}
	}
	if len(got) != 2 || wrong != 1 {
		t.Errorf("%q", got)
	}
}
