package attend_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/identify/population"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/record"
	"caseload/care/transition/admission"
	"caseload/care/transition/attend"
	"caseload/care/transition/discharge"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

var shuffles = flag.Int("shuffles", 200, "how many orders of messages end in the same chart and the same work")

const mrn = "urn:oid:2.999.7"

// hospital sends the messages of people of whom there are two each: one of whom all
// comes in order, and one of whom it comes in any.
type hospital struct {
	*world.World
	*rand.Rand

	t        *testing.T
	ctx      context.Context //nolint:containedctx // lives as long as the test
	now      time.Time
	ledger   admission.Ledger
	importer *intake.Importer
	round    attend.Round
	patients map[string]uuid.UUID
}

func newHospital(t *testing.T, seed uint64) *hospital {
	t.Helper()
	w := world.New(t)
	h := &hospital{
		World: w, Rand: rand.New(rand.NewPCG(seed, 11)), t: t, now: time.Now().Truncate(time.Second),
		ctx:    viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)),
		ledger: admission.Ledger{DB: w.DB}, importer: &intake.Importer{DB: w.DB}, patients: map[string]uuid.UUID{},
	}
	h.round = attend.Round{Recorder: &record.Recorder{DB: w.DB, Client: w.Client, Now: func() time.Time { return h.now }}}
	return h
}

// knows makes patients known by their numbers, each with a case manager and a zone.
func (h *hospital) knows(numbers ...string) {
	h.t.Helper()
	var files []fhir.File
	for _, number := range numbers {
		files = append(files, fhir.Bytes(number+".json", []byte(`{"resourceType":"Patient","id":"`+number+`",
			"identifier":[{"system":"`+mrn+`","value":"`+number+`"}],"name":[{"family":"`+number+`"}],"birthDate":"1950-01-01"}`)))
	}
	importer := &intake.Importer{DB: h.DB, Source: "registry"}
	if summary, err := importer.Import(h.ctx, files); err != nil || summary.Partly() {
		h.t.Fatalf("%v %+v", err, summary)
	}
	h.write(func(ctx context.Context) error {
		return h.Client.Patient.Update().SetTimeZone("America/Denver").SetCaseManagerID(h.Clinic.CaseManager.Practitioner).Exec(ctx)
	})
	h.rows(`select p.family, p.id from patient p where p.source = 'registry'`, func(scan func(...any) error) error {
		var number string
		var id uuid.UUID
		err := scan(&number, &id)
		h.patients[number] = id
		return err
	})
}

func (h *hospital) write(do func(ctx context.Context) error) {
	h.t.Helper()
	h.As(h.t, viewer.SystemOf(h.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			h.t.Fatal(err)
		}
	})
}

func (h *hospital) rows(query string, read func(scan func(...any) error) error, args ...any) {
	h.t.Helper()
	ctx, op := h.DB.ReadOnly(h.ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		h.t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			h.t.Fatal(err)
		}
	}
	if rows.Err() != nil {
		h.t.Fatal(rows.Err())
	}
}

// told is a message about whoever has the number %[1]s.
func (h *hospital) told(control, trigger, visit, class string, at time.Time, more string) string {
	when := at.UTC().Format("20060102150405")
	return strings.Join([]string{
		`MSH|^~\&|ADT|HOSP|CASELOAD|CLINIC|` + when + `||ADT^` + trigger + `|%[1]s` + control + `|P|2.5.1`,
		"EVN|" + trigger + "|" + when,
		"PID|1||%[1]s^^^HOSP^MR||%[1]s||19500101|F",
		"PV1|1|" + class + "|3W^12^A||||||||||||||||%[1]s" + visit + more,
	}, "\r") + "\r"
}

// course is what happened to a person, in order, over the last days: a stay that may
// begin in the emergency department, be moved, be taken back, end, not have ended, end
// elsewhere, and be followed by another one.
func (h *hospital) course() (messages []string) {
	at := h.now.Add(-time.Duration(60+h.IntN(240)) * time.Hour)
	tell := func(trigger, visit, class, more string) {
		messages = append(messages, h.told(fmt.Sprintf("m%d", len(messages)), trigger, visit, class, at, more))
		at = at.Add(time.Duration(1+h.IntN(600)) * time.Minute)
	}
	disposition := func() string { return "|||||||||||||||||" + []string{"01", "03", "06", "62", "20", ""}[h.IntN(6)] }
	sometimes := func() bool { return h.IntN(2) == 0 }
	for visit := range 1 + h.IntN(2) {
		v := fmt.Sprintf("V%d", visit)
		class := []string{"I", "I", "O"}[h.IntN(3)]
		if sometimes() {
			tell("A04", v, "E", "")
		}
		tell("A01", v, class, "")
		if class == "O" && sometimes() {
			tell("A06", v, "I", "")
			class = "I"
		}
		if sometimes() {
			tell("A02", v, class, "")
		}
		if h.IntN(8) == 0 {
			tell("A11", v, class, "")
			continue
		}
		tell("A03", v, class, disposition())
		if sometimes() {
			tell("A13", v, class, "")
			if sometimes() {
				tell("A03", v, class, disposition())
			}
		}
	}
	return messages
}

func (h *hospital) keep(message, number string) {
	h.t.Helper()
	if _, err := h.ledger.Keep(h.ctx, []byte(fmt.Sprintf(message, number)), admission.Senders{"*": {Zone: time.UTC, Systems: map[string]string{"HOSP": mrn}}}); err != nil {
		h.t.Fatal(err)
	}
}

func (h *hospital) work() {
	h.t.Helper()
	if applied, err := h.ledger.Apply(h.ctx, h.importer); err != nil || applied.Unmatched > 0 || applied.Refused > 0 {
		h.t.Fatalf("%+v %v", applied, err)
	}
	scorer := &population.Scorer{DB: h.DB, Now: func() time.Time { return h.now }}
	if _, err := scorer.Run(h.ctx, population.Scope{Changed: true}); err != nil {
		h.t.Fatal(err)
	}
	for {
		done, err := h.round.Run(h.ctx)
		if err != nil {
			h.t.Fatal(err)
		}
		if done == (attend.Done{}) {
			return
		}
	}
}

// outcome is what stands about a person in the end, by words that are the same for two
// people: stays, clocks, open tasks and handoffs.
func (h *hospital) outcome(number string) (lines []string) {
	h.t.Helper()
	id := h.patients[number]
	names := strings.NewReplacer(h.names(id)...)
	add := func(scan func(...any) error) error {
		var line string
		err := scan(&line)
		lines = append(lines, names.Replace(line))
		return err
	}
	h.rows(`select concat_ws(' ', 'stay', id, status, class, starts_at, ends_at, discharge_disposition_code, class_history)
		from encounter where patient_id = $1 and status <> 'CANCELLED' and status <> 'ENTERED_IN_ERROR' order by starts_at, class`, add, id)
	h.rows(`select concat_ws(' ', 'task', case kind when 'ASSESSMENT' then questionnaire else cause end, note, kind, title, priority, due_at, status)
		from task where patient_id = $1 and status in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD', 'READY')`, add, id)
	h.rows(`select concat_ws(' ', 'handoff', encounter_id, kind, from_setting, to_setting, timeline_at, due_at, status, items)
		from handoff where patient_id = $1 and status <> 'CANCELLED'`, add, id)
	for _, d := range h.discharges(id) {
		text, err := json.Marshal(d) //nolint:musttag // to be compared, and read by nobody
		if err != nil {
			h.t.Fatal(err)
		}
		lines = append(lines, "clocks "+names.Replace(string(text)))
	}
	slices.Sort(lines)
	return lines
}

// names are the ids of a person's stays and handoffs, each before a word for it.
func (h *hospital) names(id uuid.UUID) (names []string) {
	h.rows(`select id::text, 'V' || row_number() over (order by status in ('CANCELLED', 'ENTERED_IN_ERROR'), starts_at, class) from encounter where patient_id = $1`, func(scan func(...any) error) error {
		var stay, visit string
		err := scan(&stay, &visit)
		names = append(names, stay, visit)
		return err
	}, id)
	h.rows(`select id::text, kind from handoff where patient_id = $1`, func(scan func(...any) error) error {
		var handoff, kind string
		err := scan(&handoff, &kind)
		names = append(names, handoff, kind)
		return err
	}, id)
	return names
}

func (h *hospital) discharges(id uuid.UUID) []discharge.Discharge {
	r := discharge.NewRecord("America/Denver", h.now, nil)
	for _, s := range discharge.Sources() {
		h.rows(`select to_jsonb(r) from `+s.Table+` r where patient_id = $1 and `+s.Where, func(scan func(...any) error) error {
			var row []byte
			if err := scan(&row); err != nil {
				return err
			}
			return r.Read(s.Name, row)
		}, id)
	}
	return r.Find()
}

// Any order, repetition and delay of a person's messages, applied and attended to in
// between, ends in the same stays, clocks, open tasks and handoffs.
func TestShuffledMessagesEndInTheSameWork(t *testing.T) {
	t.Parallel()
	const together = 50
	for first := 0; first < *shuffles; first += together {
		h := newHospital(t, uint64(first))
		var numbers []string
		straight, shuffled := [][2]string{}, [][2]string{}
		for i := range min(together, *shuffles-first) {
			a, b := fmt.Sprintf("a%d", i), fmt.Sprintf("b%d", i)
			numbers = append(numbers, a, b)
			for _, m := range h.course() {
				straight = append(straight, [2]string{m, a})
				for range 1 + h.IntN(4)/3 { // some of them twice
					shuffled = append(shuffled, [2]string{m, b})
				}
			}
		}
		h.knows(numbers...)
		for _, m := range straight {
			h.keep(m[0], m[1])
		}
		h.work()
		h.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for _, m := range shuffled {
			h.keep(m[0], m[1])
			if h.IntN(len(shuffled)/8) == 0 {
				h.work()
			}
		}
		h.work()
		for i := 0; i < len(numbers); i += 2 {
			if diff := cmp.Diff(h.outcome(numbers[i]), h.outcome(numbers[i+1])); diff != "" {
				t.Errorf("from %d, person %d (-in order +shuffled):\n%s", first, i/2, diff)
			}
		}
	}
}
