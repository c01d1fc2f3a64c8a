package mllp_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"caseload/care/intake/mllp"

	"github.com/google/go-cmp/cmp"
)

// HL7 2.5.1 appendix C.4.
func TestReader(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, sent string
		want       []string
	}{
		{"one", "\vabc\x1c\r", []string{"abc", "EOF"}},
		{"several", "\va\x1c\r\vb\x1c\r\r\n\vc\x1c\r", []string{"a", "b", "c", "EOF"}},
		{"carriage returns inside", "\va\rb\r\x1c\r", []string{"a\rb\r", "EOF"}},
		{"empty", "\v\x1c\r", []string{"", "EOF"}},
		{"nothing", "", []string{"EOF"}},
		{"no start", "abc\x1c\r", []string{"frame"}},
		{"endless blanks", strings.Repeat("\r", 20), []string{"frame"}},
		{"cut off", "\vabc", []string{"cut"}},
		{"cut off in its end", "\vabc\x1c", []string{"cut"}},
		{"an end that is none", "\va\x1cb\x1c\r", []string{"frame"}},
		{"another begins inside", "\va\vb\x1c\r", []string{"frame"}},
		{"as large as it may be", "\v" + strings.Repeat("x", 8) + "\x1c\r", []string{"xxxxxxxx", "EOF"}},
		{"too large, and then another", "\v" + strings.Repeat("x", 9) + "\x1c\r\va\x1c\r", []string{"large xxxxxxxx", "a", "EOF"}},
		{"without end", "\v" + strings.Repeat("x", 8*16+1), []string{"frame"}},
	}
	for _, c := range cases {
		got := readAll(mllp.NewReader(iotest.OneByteReader(strings.NewReader(c.sent)), 8))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func readAll(r *mllp.Reader) (all []string) {
	for {
		message, err := r.Next()
		switch {
		case errors.Is(err, io.ErrUnexpectedEOF):
			return append(all, "cut")
		case errors.Is(err, io.EOF):
			return append(all, "EOF")
		case errors.Is(err, mllp.ErrFrame):
			return append(all, "frame")
		case errors.Is(err, mllp.ErrTooLarge):
			all = append(all, "large "+string(message))
		case err != nil:
			return append(all, err.Error())
		default:
			all = append(all, string(message))
		}
	}
}

func TestWrite_refusesWhatWouldEndTheFrame(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := mllp.Write(&out, []byte("a\rb")); err != nil || out.String() != "\va\rb\x1c\r" {
		t.Errorf("%q, %v", out.String(), err)
	}
	for _, message := range []string{"a\vb", "a\x1cb"} {
		if err := mllp.Write(&out, []byte(message)); !errors.Is(err, mllp.ErrFrame) {
			t.Errorf("%q: %v", message, err)
		}
	}
	if err := mllp.Write(failing{}, nil); err == nil {
		t.Error("a broken connection is no error")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// FuzzReader feeds the reader anything: it must end, and what it gives must come
// out the same when it is sent again.
func FuzzReader(f *testing.F) {
	f.Add([]byte("\va\x1c\r\vb\x1c\r"))
	f.Add([]byte("\r\n\va\rb\x1cc"))
	f.Fuzz(func(t *testing.T, sent []byte) {
		r := mllp.NewReader(bytes.NewReader(sent), 100)
		for {
			message, err := r.Next()
			if err != nil {
				return
			}
			var again bytes.Buffer
			if err := mllp.Write(&again, message); err != nil {
				t.Fatal(err)
			}
			if second, err := mllp.NewReader(&again, 100).Next(); err != nil || !bytes.Equal(second, message) {
				t.Fatalf("%q, %v", second, err)
			}
		}
	})
}
