package correction_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

func TestACorrectionWithoutReasonIsKeptAndFlagged(t *testing.T) {
	t.Parallel()
	for _, codes := range [][2]string{{"", "written_record"}, {"forgot_out", ""}, {"because", "written_record"}, {"forgot_out", "somehow"}} {
		bare := fix(correction.Service, "T1019", "S5125", 1)
		bare.Reason, bare.Resolution = codes[0], codes[1]
		c := appended(t, correction.New(captured(), at(0)), bare)
		if c.Visit().Service != "S5125" || bare.Explained() || !cmp.Equal(c.Unapproved(), []int{1}) {
			t.Errorf("%v: %+v", codes, c.Visit())
		}
		if !flagged(c.Visit()) {
			t.Errorf("%v: not flagged", codes)
		}
	}
	if flagged(appended(t, correction.New(captured(), at(0)), fix(correction.Service, "T1019", "S5125", 1)).Visit()) {
		t.Error("flagged with a reason")
	}
}

func flagged(v verification.Visit) bool {
	for _, e := range verification.Verify(v, []verification.Visit{}, verification.Published().TermsOf(v, "")).Exceptions {
		if e.Code == "manual_edit_without_reason" {
			return true
		}
	}
	return false
}

func TestAPhoneInABasementIsMendedByHand(t *testing.T) {
	t.Parallel()
	v := captured()
	v.Out, v.Address, v.End = nil, "1 Elm St", new(at(-60))
	none := fix(correction.CaptureMethod, "MOBILE", "MANUAL", 1)
	none.Reason = "no_fix"
	for name, q := range map[string]struct {
		chain correction.Chain
		found bool
	}{
		"as captured": {correction.New(v, at(0)), true},
		"mended":      {appended(t, correction.New(v, at(0)), none), false},
	} {
		visit := q.chain.Visit()
		var found bool
		for _, e := range verification.Verify(visit, []verification.Visit{}, verification.Published().TermsOf(visit, "")).Exceptions {
			found = found || e.Code == "missing_place" || e.Code == "manual_edit_without_reason"
		}
		if found != q.found {
			t.Errorf("%s: found %v", name, found)
		}
	}
}
