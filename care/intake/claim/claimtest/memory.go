package claimtest

import (
	"context"
	"slices"
	"strings"

	"caseload/care/intake/claim"
)

// Memory is a sink that keeps everything, each version of a claim once, as a
// database would. The zero value is ready.
type Memory struct {
	Claims        []claim.Claim
	Beneficiaries []claim.Beneficiary
	Aliases       []claim.Alias
	Faults        []claim.Fault

	places map[string]int
}

// Claim keeps a claim, in the place of the same version if that is there.
func (m *Memory) Claim(_ context.Context, c claim.Claim) error {
	if m.places == nil {
		m.places = map[string]int{}
	}
	key := c.Version().Delivery()
	if at, there := m.places[key]; there {
		m.Claims[at] = c
		return nil
	}
	m.places[key] = len(m.Claims)
	m.Claims = append(m.Claims, c)
	return nil
}

// Beneficiary keeps a person.
func (m *Memory) Beneficiary(_ context.Context, b claim.Beneficiary) error {
	m.Beneficiaries = append(m.Beneficiaries, b)
	return nil
}

// Alias keeps a former number.
func (m *Memory) Alias(_ context.Context, a claim.Alias) error {
	m.Aliases = append(m.Aliases, a)
	return nil
}

// Fault keeps a fault.
func (m *Memory) Fault(_ context.Context, f claim.Fault) error {
	m.Faults = append(m.Faults, f)
	return nil
}

// Net decides which of the claims are final, by natural key, and orders them by
// version. It answers how many cancellations found nothing to cancel.
func (m *Memory) Net() (unmatched int) {
	slices.SortFunc(m.Claims, func(a, b claim.Claim) int {
		return strings.Compare(a.Key+"|"+a.Version().Delivery(), b.Key+"|"+b.Version().Delivery())
	})
	m.places = nil
	for start := 0; start < len(m.Claims); {
		end := start + 1
		for end < len(m.Claims) && m.Claims[end].Key == m.Claims[start].Key {
			end++
		}
		unmatched += claim.Finalize(m.Claims[start:end])
		start = end
	}
	return unmatched
}
