package intake

import (
	"cmp"
	"slices"

	"caseload/care/intake/fhir"
)

// The ranks of files that hold more than one type of resource, or none that
// others wait for. The rank of a single type that is modelled is its kind's.
const (
	rankOfRest  = 17 // nothing that is modelled refers to it
	rankOfMixed = 18 // a patient and everything about them
)

// rankOf is when a type of resource may be read: what others refer to first.
func rankOf(resourceType string) int {
	if k, ok := kinds[resourceType]; ok {
		return k.rank
	}
	if resourceType == "Medication" || resourceType == "Location" {
		return 0 // orders refer to medications
	}
	return rankOfRest
}

// ordered sorts the files by what they hold, whatever they are called: those
// with only organizations come before those with practitioners, those before
// patients, and so on. Files of one rank keep their order.
func ordered(files []fhir.File, limits fhir.Limits) []fhir.File {
	ranks := make(map[string]int, len(files))
	for _, f := range files {
		ranks[f.Name] = rankOfFile(f, limits)
	}
	sorted := slices.Clone(files)
	slices.SortStableFunc(sorted, func(a, b fhir.File) int { return cmp.Compare(ranks[a.Name], ranks[b.Name]) })
	return sorted
}

// rankOfFile reads a file until it is clear that it holds everything about a
// patient, or to its end; of NDJSON, which holds one type a file, it reads the
// start.
func rankOfFile(f fhir.File, limits fhir.Limits) int {
	rank, patients := 0, false
	for e := range fhir.Read(f, limits) {
		if e.ResourceType == "" {
			continue
		}
		patients = patients || e.ResourceType == "Patient"
		rank = max(rank, rankOf(e.ResourceType))
		switch {
		case patients && rank > kinds["PractitionerRole"].rank:
			return rankOfMixed
		case e.Bundle == "" && e.Line >= linesToRank:
			return rank
		}
	}
	return rank
}

// linesToRank is how much of an NDJSON file is read to know what it holds.
const linesToRank = 100
