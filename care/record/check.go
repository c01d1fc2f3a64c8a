package record

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"caseload/care/code"
	"caseload/ent/patient"
	"caseload/ent/patientlink"
)

// clockSkew is how far ahead a phone's clock may run before its times are
// refused: a finished visit must not be lost to a wrong date on the phone.
const clockSkew = 7 * 24 * time.Hour

// firstYear is the first in which something that is written down can have been.
const firstYear = 1900

// Check gathers what is wrong with an input.
type Check struct{ Problems []Problem }

// Text notes a text that is too long, blank where it is required, or that the
// database cannot hold.
func (c *Check) Text(value string, required bool, most int, path ...string) {
	switch {
	case !utf8.ValidString(value) || strings.ContainsFunc(value, treacherous):
		c.note("This text has characters that cannot be stored.", path)
	case required && strings.TrimFunc(value, unseen) == "":
		c.note("This must not be empty.", path)
	case utf8.RuneCountInString(value) > most:
		c.note("This must not be longer than "+strconv.Itoa(most)+" characters.", path)
	}
}

// treacherous are control characters but for line breaks and tabs, and those that turn
// the direction of what follows: a text must read on every screen as it was meant
// (Unicode Technical Report 36, 3.5).
func treacherous(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// unseen are the characters that leave no mark.
func unseen(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// Coding notes a coding without system or code.
func (c *Check) Coding(value code.Coding, path ...string) {
	c.Text(value.System, true, 200, append(path, "system")...)
	c.Text(value.Code, true, 100, append(path, "code")...)
	c.Text(value.Display, false, 500, append(path, "display")...)
}

// Happened notes a time that lies further ahead than a wrong clock explains, or before
// anybody who lives was born.
func (c *Check) Happened(at *time.Time, now time.Time, path ...string) {
	switch {
	case at == nil:
	case at.After(now.Add(clockSkew)):
		c.note("This time lies in the future.", path)
	case at.Year() < firstYear:
		c.note("This time lies before anybody who lives was born.", path)
	}
}

// NewID notes an id that a client must not make.
func (c *Check) NewID(id uuid.UUID, path ...string) {
	if id == uuid.Nil {
		c.note("This id must be a UUID of version 7.", path)
	}
}

func (c *Check) note(message string, path []string) {
	c.Problems = append(c.Problems, Wrong(message, path...))
}

// Taken is the problem with an id that stands for another thing already.
func Taken() Problem {
	return Problem{Code: IDTaken, Message: "This id belongs to another thing already.", Path: []string{"input", "id"}}
}

// Overlaps is the problem with a time in which somebody was busy with another thing;
// from and to are that one's, nil where the viewer may not know it.
func Overlaps(from, to *time.Time) Problem {
	return Problem{
		Code: Overlap, Message: "Other time is logged then: no minute counts twice.",
		Path: []string{"input", "startsAt"}, From: from, To: to,
	}
}

// Closed is the problem with a change of time in a month that was closed.
func Closed() Problem {
	return Problem{Code: MonthClosed, Message: "The month is closed: a supervisor can open it again."}
}

// Conclude turns the error of a create into the outcome: an id or a time that was
// taken a moment ago is a problem of the client's, everything else a failure.
func Conclude(err error, doing string) (Outcome, error) {
	var pqErr *pq.Error
	if errors.As(err, &pqErr) && pqErr.Code == uniqueViolation {
		return Refuse(Taken()), nil
	}
	if pqErr != nil && pqErr.Code == pqerror.ExclusionViolation {
		return Refuse(Overlaps(nil, nil)), nil
	}
	return Outcome{}, fmt.Errorf("record: %s: %w", doing, err)
}

const uniqueViolation = "23505"

// Fresh finds what stands against a new row for the patient under the id: a
// patient that the viewer may not see, or an id that anything of any type had
// before, since one id must never mean two things.
func (w *Writer) Fresh(ctx context.Context, id, patientID uuid.UUID) ([]Problem, error) {
	if problems, err := w.Standing(ctx, patientID, "patientId"); err != nil || problems != nil {
		return problems, err
	}
	return w.Unused(ctx, id)
}

// Standing finds whether acts may be about the patient: the viewer sees the record,
// and it stands for itself.
func (w *Writer) Standing(ctx context.Context, patientID uuid.UUID, field string) ([]Problem, error) {
	known, err := w.Client.Patient.Query().Where(patient.ID(patientID), patient.ReplacedByIDIsNil()).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("record: look for patient: %w", err)
	}
	if !known {
		return w.NoPatient(ctx, patientID, field)
	}
	return nil, nil
}

// NoPatient is the problem with the id of a patient about whom nothing can be
// done: there is none that the viewer sees, or the record was merged into one that
// the viewer does see.
func (w *Writer) NoPatient(ctx context.Context, id uuid.UUID, field string) ([]Problem, error) {
	found, err := w.NoPatients(ctx, id)
	if err != nil {
		return nil, err
	}
	p := found[id]
	p.Path = []string{"input", field}
	return []Problem{p}, nil
}

// NoPatients are those problems with many ids, without their places.
func (w *Writer) NoPatients(ctx context.Context, ids ...uuid.UUID) (map[uuid.UUID]Problem, error) {
	found := make(map[uuid.UUID]Problem, len(ids))
	if len(ids) == 0 {
		return found, nil
	}
	for _, id := range ids {
		found[id] = Missing("patient", "")
	}
	links, err := w.Client.PatientLink.Query().Where(patientlink.OtherIDIn(ids...), patientlink.EndedAtIsNil()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("record: look for the patients' other records: %w", err)
	}
	for _, l := range links {
		found[l.OtherID] = Problem{Code: Replaced, Message: "This record was merged into another one of the same person.", CurrentID: l.PatientID}
	}
	return found, nil
}

// Unused finds whether anything had the id before.
func (w *Writer) Unused(ctx context.Context, id uuid.UUID) ([]Problem, error) {
	var used bool
	err := w.op.QueryOne(ctx, `select exists (select from change where organization_id = $1 and entity_id = $2)`,
		[]any{w.Viewer.Organization, id}, &used)
	if err != nil {
		return nil, fmt.Errorf("record: look for id: %w", err)
	}
	if used {
		return []Problem{Taken()}, nil
	}
	return nil, nil
}
