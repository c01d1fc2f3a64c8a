package population

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/care/score"
	"caseload/ent"
	"caseload/ent/viewer"
)

// batch gathers what differs from what was found before.
type batch struct {
	viewer  viewer.Viewer
	at      time.Time
	known   map[slot]kept
	touched map[slot]bool

	scores      []scoreRow
	decisions   []decisionRow
	memberships []membershipRow
	replaced    map[string][]uuid.UUID // rows whose place is taken, or that ended, by table
	superseded  []uuid.UUID            // proposals that nobody had decided on
	patients    []uuid.UUID            // who is scored
	people      map[uuid.UUID]*person
	screenings  []screening
	asked       []asking
	changes     []record.Change
	done        Summary
}

func newBatch(v viewer.Viewer, at time.Time, known map[slot]kept) *batch {
	return &batch{viewer: v, at: at, known: known, touched: map[slot]bool{}, people: map[uuid.UUID]*person{}, replaced: map[string][]uuid.UUID{}}
}

// add takes in what was found in one view of a patient.
func (b *batch) add(patient uuid.UUID, v view, f found) {
	for i := range f.scores {
		b.score(patient, v.label, f.scores[i])
	}
	b.decision(patient, v.label, f)
	for _, m := range f.cohorts {
		b.membership(patient, v.label, m)
	}
}

// differs reports whether what was found for the slot is new. It notes that the
// slot is not empty, and that the row before gives up its place.
func (b *batch) differs(at slot, fingerprint string) (earlier kept, was, is bool) {
	b.touched[at] = true
	earlier, was = b.known[at]
	if was && earlier.fingerprint == fingerprint {
		return earlier, was, false
	}
	if was {
		b.replaced[at.table] = append(b.replaced[at.table], earlier.id)
	}
	return earlier, was, true
}

// scoreRow is a row of risk_assessment, as the statement reads it.
type scoreRow struct {
	ID          uuid.UUID    `json:"id"`
	Patient     uuid.UUID    `json:"patient_id"`
	Label       *string      `json:"sensitivity"`
	Rule        string       `json:"rule"`
	Version     string       `json:"rule_version"`
	Value       *float64     `json:"value"`
	Word        string       `json:"word"`
	Band        string       `json:"band"`
	Parts       []score.Part `json:"parts"`
	Missing     []string     `json:"missing"`
	Notes       []string     `json:"notes"`
	Fingerprint string       `json:"fingerprint"`
}

func (b *batch) score(patient uuid.UUID, label string, r score.Result) {
	mark := fingerprint(r)
	_, was, is := b.differs(slot{patient, "risk_assessment", r.Rule, label}, mark)
	if !is {
		return
	}
	row := scoreRow{
		ID: uuid.Must(uuid.NewV7()), Patient: patient, Label: optional(label), Rule: r.Rule, Version: r.Version, Band: r.Band,
		Parts: r.Parts, Missing: r.Missing, Notes: r.Notes, Fingerprint: mark,
	}
	if n, ok := r.Value.Float(); ok {
		row.Value = &n
	} else {
		row.Word = r.Value.String()
	}
	b.scores = append(b.scores, row)
	b.done.Scores++
	b.log(ent.TypeRiskAssessment, row.ID, patient, was)
}

// decisionRow is a row of intensity_decision.
type decisionRow struct {
	ID          uuid.UUID    `json:"id"`
	Patient     uuid.UUID    `json:"patient_id"`
	Label       *string      `json:"sensitivity"`
	Rule        string       `json:"rule"`
	Version     string       `json:"rule_version"`
	Payer       string       `json:"payer"`
	Proposed    *string      `json:"proposed"`
	Criteria    []score.Part `json:"criteria"`
	Missing     []string     `json:"missing"`
	Fingerprint string       `json:"fingerprint"`
}

// decision proposes anew where an input has changed. What a clinician decided on
// the proposal before is kept as it is.
func (b *batch) decision(patient uuid.UUID, label string, f found) {
	mark := fingerprint(f.decision, f.payer)
	earlier, was, is := b.differs(slot{patient, "intensity_decision", f.decision.Rule, label}, mark)
	if !is {
		return
	}
	if was && !earlier.decided {
		b.superseded = append(b.superseded, earlier.id)
	}
	row := decisionRow{
		ID: uuid.Must(uuid.NewV7()), Patient: patient, Label: optional(label), Rule: f.decision.Rule, Version: f.decision.Version,
		Payer: f.payer, Proposed: optional(f.decision.Value.String()), Criteria: f.decision.Parts, Missing: f.decision.Missing, Fingerprint: mark,
	}
	b.decisions = append(b.decisions, row)
	b.done.Decisions++
	b.log(ent.TypeIntensityDecision, row.ID, patient, was)
}

// membershipRow is a row of cohort_membership.
type membershipRow struct {
	ID          uuid.UUID    `json:"id"`
	Patient     uuid.UUID    `json:"patient_id"`
	Label       *string      `json:"sensitivity"`
	Cohort      uuid.UUID    `json:"cohort_id"`
	Facts       []score.Part `json:"facts"`
	Fingerprint string       `json:"fingerprint"`
}

// membership enters a patient, or keeps why they are in up to date.
func (b *batch) membership(patient uuid.UUID, label string, m membership) {
	at := slot{patient, "cohort_membership", m.cohort.id.String(), label}
	b.touched[at] = true
	mark := fingerprint(m.why)
	earlier, was := b.known[at]
	if was && earlier.fingerprint == mark {
		return
	}
	row := membershipRow{ID: earlier.id, Patient: patient, Label: optional(label), Cohort: m.cohort.id, Facts: m.why, Fingerprint: mark}
	if !was {
		row.ID = uuid.Must(uuid.NewV7())
		b.log(ent.TypeCohortMembership, row.ID, patient, false)
	}
	b.memberships = append(b.memberships, row)
	b.done.Memberships++
}

// leave ends what was found before and is not found any more: a cohort that the
// patient has left, the scores of a discharge that is too long ago, results for a
// label whose consent has ended.
func (b *batch) leave() {
	for at, k := range b.known {
		if b.touched[at] {
			continue
		}
		b.replaced[at.table] = append(b.replaced[at.table], k.id)
		if at.table == "cohort_membership" {
			b.done.Memberships++
			b.log(ent.TypeCohortMembership, k.id, at.patient, true)
		}
	}
}

func (b *batch) log(typ string, id, patient uuid.UUID, updates bool) {
	kind := record.Created
	if updates {
		kind = record.Updated
	}
	b.changes = append(b.changes, record.Change{Type: typ, ID: id, Patient: patient, Kind: kind, Revision: 1})
}

func optional(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// fingerprint is equal for equal findings.
func fingerprint(of ...any) string {
	text, err := json.Marshal(of)
	if err != nil {
		panic(err) // results are plain values
	}
	sum := sha256.Sum256(text)
	return base64.RawStdEncoding.EncodeToString(sum[:16])
}
