package claim_test

import (
	"slices"
	"testing"

	"caseload/care/code"
	"caseload/care/intake/claim"

	"github.com/google/go-cmp/cmp"
)

func version(id string, adjustment claim.Adjustment, effective code.Day, amount string) claim.Version {
	return claim.Version{ID: id, Adjustment: adjustment, Effective: &effective, Amount: amount}
}

// The cases follow the rules for final action in the CCLF Information Packet,
// version 38.0, and what our choice adds to them.
func TestNet(t *testing.T) {
	t.Parallel()
	final, gone := claim.Ruling{Final: true}, claim.Ruling{}
	for name, test := range map[string]struct {
		versions []claim.Version
		want     []claim.Ruling
	}{
		"an original alone is final": {
			[]claim.Version{version("1", "0", 10, "5.00")}, []claim.Ruling{final},
		},
		"a cancellation removes the original of its amount": {
			[]claim.Version{version("1", "0", 10, "5.00"), version("2", "1", 20, "5.00")}, []claim.Ruling{gone, gone},
		},
		"what corrects it is left": {
			[]claim.Version{version("1", "0", 10, "5.00"), version("2", "1", 20, "5.00"), version("3", "2", 20, "6.00")},
			[]claim.Ruling{gone, gone, final},
		},
		"a correction can be cancelled as well": {
			[]claim.Version{
				version("1", "0", 10, "5.00"), version("2", "1", 20, "5.00"), version("3", "2", 20, "6.00"),
				version("4", "1", 30, "6.00"), version("5", "2", 30, "7.00"),
			},
			[]claim.Ruling{gone, gone, gone, gone, final},
		},
		"more than one can be left": {
			[]claim.Version{version("1", "0", 10, "5.00"), version("2", "0", 11, "6.00")}, []claim.Ruling{final, final},
		},
		"another amount is not cancelled": {
			[]claim.Version{version("1", "0", 10, "5.00"), version("2", "1", 20, "6.00")},
			[]claim.Ruling{final, {Unmatched: true}},
		},
		"of two that fit the earlier goes, and it was a choice": {
			[]claim.Version{version("1", "0", 12, "5.00"), version("2", "0", 11, "5.00"), version("3", "1", 20, "5.00")},
			[]claim.Ruling{{Final: true, Choice: true}, {Choice: true}, gone},
		},
		"two cancellations of two are no choice": {
			[]claim.Version{
				version("1", "0", 12, "5.00"), version("2", "0", 11, "5.00"), version("3", "1", 20, "5.00"), version("4", "1", 21, "5.00"),
			},
			[]claim.Ruling{gone, gone, gone, gone},
		},
		"of equal dates the smaller id goes": {
			[]claim.Version{version("2", "0", 11, "5.00"), version("1", "0", 11, "5.00"), version("3", "1", 20, "5.00")},
			[]claim.Ruling{{Final: true, Choice: true}, {Choice: true}, gone},
		},
		"the second of two cancellations finds nothing": {
			[]claim.Version{version("1", "0", 11, "5.00"), version("3", "1", 21, "5.00"), version("2", "1", 20, "5.00")},
			[]claim.Ruling{gone, {Unmatched: true}, gone},
		},
		"a cancellation delivered twice removes one": {
			[]claim.Version{
				version("1", "0", 11, "5.00"), version("2", "0", 12, "5.00"), version("3", "1", 20, "5.00"), version("3", "1", 20, "5.00"),
			},
			[]claim.Ruling{{Choice: true}, {Final: true, Choice: true}, gone, gone},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, claim.Net(test.versions)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNetDoesNotDependOnTheOrderOfArrival(t *testing.T) {
	t.Parallel()
	versions := []claim.Version{
		version("1", "0", 12, "5.00"), version("2", "2", 11, "5.00"), version("3", "1", 20, "5.00"), version("4", "0", 12, "5.00"),
	}
	want := map[string]claim.Ruling{}
	for i, ruling := range claim.Net(versions) {
		want[versions[i].ID] = ruling
	}
	for range versions {
		versions = append(versions[1:], versions[0])
		for _, order := range [][]claim.Version{versions, reversed(versions)} {
			for i, ruling := range claim.Net(order) {
				if ruling != want[order[i].ID] {
					t.Errorf("version %s: %+v, in another order %+v", order[i].ID, ruling, want[order[i].ID])
				}
			}
		}
	}
}

func reversed(versions []claim.Version) []claim.Version {
	other := slices.Clone(versions)
	slices.Reverse(other)
	return other
}

func TestDeliveryKeyIsClaimAdjustmentAndEffectiveDate(t *testing.T) {
	t.Parallel()
	v := version("7", "2", code.Date(2025, 3, 4), "5.00")
	if got := v.Delivery(); got != "7|2|2025-03-04" {
		t.Errorf("the key is %s", got)
	}
}
