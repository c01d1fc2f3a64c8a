package feed_test

import (
	"compress/gzip"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
)

var shuffles = flag.Int("shuffles", 200, "how many orders of messages the properties are tried on")

// Any order, repetition and delay of the messages of a hospital ends in the stays
// that really were.
func TestFold_endsInTheTruth(t *testing.T) {
	t.Parallel()
	for seed := range uint64(*shuffles) {
		h := invent(seed)
		all := events(t, disordered(h)...)
		if diff := cmp.Diff(h.truth(), standing(feed.Fold(all))); diff != "" {
			for _, m := range h.messages {
				t.Logf("%+v", m)
			}
			t.Fatalf("hospital %d: %s", seed, diff)
		}
	}
}

// disordered is the messages of a hospital in another order, some of them again
// with another time of sending.
func disordered(h *hospital) []message {
	messages := slices.Clone(h.messages)
	for _, m := range h.messages {
		if h.IntN(3) == 0 {
			m.sent = "28 23:59"
			messages = append(messages, m)
		}
	}
	h.Shuffle(len(messages), func(i, j int) { messages[i], messages[j] = messages[j], messages[i] })
	return messages
}

// standing is each stay in lines: what is, and which notices stand.
func standing(stays []feed.Stay) (lines []string) {
	slices.SortFunc(stays, func(a, b feed.Stay) int {
		return cmpInt(strings.TrimPrefix(a.Visit.Number, "V"), strings.TrimPrefix(b.Visit.Number, "V"))
	})
	until := func(at *time.Time) string {
		if at == nil {
			return "?"
		}
		return at.Format("02 15:04")
	}
	for _, s := range stays {
		lines = append(lines, fmt.Sprintf("%s %s %s %s", s.Visit.Number, s.Patient.Value, s.Status, s.Disposition))
		for _, p := range s.Timeline {
			away := ""
			if p.Away {
				away = " away"
			}
			lines = append(lines, fmt.Sprintf("  %s-%s %s %s%s", until(&p.From), until(p.To), p.Setting, p.Location.Unit, away))
		}
		for _, n := range s.Notices {
			if n.WithdrawnBy == nil {
				lines = append(lines, fmt.Sprintf("  %s %s %s", n.Kind, until(&n.At), n.Setting))
			}
		}
	}
	return lines
}

func cmpInt(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// Messages that come one after another, in any order and again, with a fold after
// each, end in the same as all at once; on the way nothing breaks.
func TestFold_isTheSameOneByOne(t *testing.T) {
	t.Parallel()
	for seed := range uint64(max(1, *shuffles/20)) {
		h := invent(seed)
		want := feed.Fold(events(t, h.messages...))
		var kept []feed.Event
		var got []feed.Stay
		for _, e := range events(t, disordered(h)...) {
			kept = append(kept, e)
			got = feed.Fold(kept)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("hospital %d: %s", seed, diff)
		}
	}
}

// Any order and repetition of the real sample messages ends in the same stays.
func TestFold_isTheSameForTheSamples(t *testing.T) {
	t.Parallel()
	var all []feed.Event
	for _, s := range samples(t) {
		all = append(all, s.events...)
	}
	want := feed.Fold(all)
	if len(all) < 270 || len(want) < 200 {
		t.Fatalf("%d stays of %d events", len(want), len(all))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range *shuffles {
		mixed := append(slices.Clone(all), all[:random.IntN(len(all))]...)
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := feed.Fold(mixed); !reflect.DeepEqual(want, got) {
			t.Fatal(cmp.Diff(want, got))
		}
	}
}

// sample is one message of the sample sets and what became of it.
type sample struct {
	set, name, trigger string
	events             []feed.Event
	err                error
}

// samples reads all sample messages: HL7 and FHIR.
func samples(t *testing.T) (all []sample) {
	t.Helper()
	files, err := filepath.Glob("../../intake/testdata/adt/fhir-converter/*.hl7")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		m, err := hl7.Parse([]byte(slurp(t, file)))
		all = append(all, sampleOf("fhir-converter", filepath.Base(file), m, err))
	}
	all = append(all, simulated(t)...)
	for _, file := range notifications {
		found, err := feed.FromBundle([]byte(slurp(t, file)), feed.Profile{})
		all = append(all, sample{"da-vinci", filepath.Base(file), found[0].Trigger, found, err})
	}
	return all
}

func simulated(t *testing.T) (all []sample) {
	t.Helper()
	file, err := os.Open("../../intake/testdata/adt/simhospital/messages-a.hl7.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	for e := range hl7.Read(unpacked, hl7.Limits{}) {
		all = append(all, sampleOf("simhospital", fmt.Sprintf("line %d", e.Line), e.Message, e.Err))
	}
	return all
}

func sampleOf(set, name string, m *hl7.Message, err error) sample {
	s := sample{set: set, name: name, err: err}
	if err == nil {
		s.trigger = m.Header().Type + "^" + m.Header().Trigger
		s.events, s.err = feed.FromHL7(m, feed.Profile{})
	}
	return s
}
