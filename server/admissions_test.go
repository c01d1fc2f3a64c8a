package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"caseload/care/intake"
	"caseload/care/intake/laboratory"
	"caseload/care/intake/mllp"
	"caseload/care/transition/admission"
	"caseload/ent/observation"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// ward sends messages to a server that takes them.
type ward struct {
	t          *testing.T
	world      *world.World
	admissions *admissions
	address    string
}

func newWard(t *testing.T) *ward {
	t.Helper()
	w := world.New(t)
	senders := admission.Senders{"*": {Zone: time.UTC, Systems: map[string]string{"HOSP": "urn:oid:2.999.1"}}}
	a := &admissions{
		ledger: admission.Ledger{DB: w.DB}, results: laboratory.Ledger{DB: w.DB, Senders: senders.Of}, senders: senders,
		organization: w.Clinic.ID, importer: &intake.Importer{DB: w.DB, CreatePatients: true}, log: slog.New(slog.DiscardHandler),
	}
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var ends undo
	a.serve(t.Context(), listener, nil, &ends)
	t.Cleanup(func() {
		if err := ends.run(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return &ward{t, w, a, listener.Addr().String()}
}

func admit(control, person string) string {
	return strings.Join([]string{
		"MSH|^~\\&|ADT|HOSP|CASELOAD|CLINIC|20260301120000||ADT^A01|" + control + "|P|2.5.1",
		"EVN|A01|20260301120000",
		"PID|1||" + person + "^^^HOSP^MR||Ward^Test||19500101|F",
		"PV1|1|I|3W^12^A||||||||||||||||V" + person,
	}, "\r") + "\r"
}

// sends puts messages on one connection, and returns the answers' codes.
func (h *ward) sends(messages ...string) (answers []string) {
	h.t.Helper()
	var dialer net.Dialer
	connection, err := dialer.DialContext(h.t.Context(), "tcp", h.address)
	if err != nil {
		h.t.Error(err)
		return nil
	}
	defer func() { _ = connection.Close() }()
	reader := mllp.NewReader(connection, 1<<20)
	for _, m := range messages {
		if err := mllp.Write(connection, []byte(m)); err != nil {
			h.t.Error(err)
			return answers
		}
		answer, err := reader.Next()
		if err != nil {
			h.t.Error(err)
			return answers
		}
		answers = append(answers, strings.Split(strings.Split(string(answer), "\rMSA|")[1], "|")[0])
	}
	return answers
}

// stays counts the encounters of the feed and the messages that are kept.
func (h *ward) stays() (stays, messages int) {
	h.t.Helper()
	ctx, op := h.world.DB.ReadOnly(viewer.NewContext(h.t.Context(), viewer.SystemOf(h.world.Clinic.ID)))
	defer op.Rollback()
	if err := op.QueryOne(ctx, `select (select count(*) from encounter where source = $1), (select count(*) from admission_message)`,
		[]any{admission.Source}, &stays, &messages); err != nil {
		h.t.Fatal(err)
	}
	return stays, messages
}

func TestMessagesOverTheWireAreKeptAndAppliedOnce(t *testing.T) {
	t.Parallel()
	h := newWard(t)
	const connections, each = 4, 25
	for range 2 { // all of it again: nothing doubles
		var all sync.WaitGroup
		for c := range connections {
			all.Go(func() {
				var messages []string
				for m := range each {
					messages = append(messages, admit(fmt.Sprintf("m%d-%d", c, m), fmt.Sprintf("P%d-%d", c, m)))
				}
				for i, answer := range h.sends(messages...) {
					if answer != "AA" {
						t.Errorf("message %d is answered %s", i, answer)
					}
				}
			})
		}
		all.Wait()
		h.admissions.apply(t.Context())
		if stays, messages := h.stays(); stays != connections*each || messages != connections*each {
			t.Errorf("%d stays of %d messages, want %d", stays, messages, connections*each)
		}
	}
}

func TestWhatCannotBeUsedIsAnsweredSo(t *testing.T) {
	t.Parallel()
	h := newWard(t)
	got := h.sends("MSH|^~\\&|A|HOSP|||20260301||ORU^R01|x|P|2.5.1\r", admit("a", "1"))
	if strings.Join(got, " ") != "AE AA" {
		t.Errorf("answers %q", got)
	}
}

// Results come by the same door, and stand in the chart of whom an admission made known.
func TestResultsOverTheWireAreKeptAndApplied(t *testing.T) {
	t.Parallel()
	h := newWard(t)
	result := "MSH|^~\\&|LAB|HOSP|||20260301||ORU^R01|r|P|2.5.1\rPID|1||1^^^HOSP\rOBR|1||F1|24323-8^Panel^LN|||20260301|||||||||||||||20260301|||F\rOBX|1|NM|2823-3^K^LN||4.1|mmol/L|||||F\r"
	if got := h.sends(result, admit("a", "1"), result); len(got) != 3 || slices.ContainsFunc(got, func(answer string) bool { return answer != "AA" }) {
		t.Fatalf("answers %q", got)
	}
	h.admissions.apply(t.Context())
	h.admissions.apply(t.Context())
	h.world.As(t, viewer.SystemOf(h.world.Clinic.ID), func(ctx context.Context) {
		n, err := h.world.Client.Observation.Query().Where(observation.Source("laboratory")).Count(ctx)
		if err != nil || n != 1 {
			t.Errorf("%d results, %v", n, err)
		}
	})
}
