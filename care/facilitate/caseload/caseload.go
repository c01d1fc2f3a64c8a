// Package caseload divides patients among case managers.
package caseload

import (
	"bytes"
	"cmp"
	_ "embed" // the table below
	"slices"
	"strconv"
	"sync"

	"github.com/google/uuid"

	"caseload/care/identify/fact"
)

//go:embed weights.csv
var weightsCSV string

var weights = sync.OnceValue(func() map[int]int {
	all := map[int]int{}
	for _, row := range fact.Read(weightsCSV, "rank", "level", "weight").Rows {
		rank, err := strconv.Atoi(row[0])
		weight, err2 := strconv.Atoi(row[2])
		if err != nil || err2 != nil {
			panic("caseload: a weight is no number")
		}
		all[rank] = weight
	}
	return all
})

// Weight is how much time a patient of the risk rank takes.
func Weight(rank int) int { return max(weights()[rank], 1) }

// Patient is somebody who goes to another case manager.
type Patient struct {
	ID   uuid.UUID
	Rank int // of the risk, as on the panel row
}

// Manager is somebody to whom patients can go.
type Manager struct {
	ID   uuid.UUID
	Load int // the weights of the patients whom they have already
}

// Share says to whom a patient goes, and what spoke for it.
type Share struct {
	Patient, Manager uuid.UUID
	Weight           int // of the patient
	Before           int // what the manager had until then
}

// Divide gives each patient to one of the managers, the heaviest first, to whom
// has the least then; of several, to the first one named. The same people are
// divided the same way each time, so that what was shown before is what is done.
// Without managers there is nothing to divide.
func Divide(patients []Patient, managers []Manager) []Share {
	if len(managers) == 0 {
		return nil
	}
	patients, managers = slices.Clone(patients), slices.Clone(managers)
	slices.SortFunc(patients, func(a, b Patient) int {
		return cmp.Or(Weight(b.Rank)-Weight(a.Rank), bytes.Compare(a.ID[:], b.ID[:]))
	})
	shares := make([]Share, len(patients))
	for i, p := range patients {
		least := 0
		for j := range managers {
			if managers[j].Load < managers[least].Load {
				least = j
			}
		}
		weight := Weight(p.Rank)
		shares[i] = Share{p.ID, managers[least].ID, weight, managers[least].Load}
		managers[least].Load += weight
	}
	return shares
}
