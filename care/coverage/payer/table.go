package payer

import (
	_ "embed" // the tables below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed kinds.csv
	kindsCSV string
	//go:embed codes.csv
	codesCSV string
	//go:embed systems.csv
	systemsCSV string
	//go:embed words.csv
	wordsCSV string
)

var kinds = sync.OnceValue(func() map[string]Kind {
	all := map[string]Kind{}
	for _, row := range fact.Read(kindsCSV, "kind", "class", "order", "cohorts", "medical", "pays_coinsurance").Rows {
		k := Kind{Name: row[0], Class: Class(row[1]), Order: fact.Int(row[2]), Medical: row[4] == "Y", PaysCoinsurance: row[5] == "Y"}
		if row[3] != "" {
			k.Cohorts = strings.Split(row[3], "|")
		}
		all[k.Name] = k
	}
	return all
})

// scheme is a code system by a name for all its addresses.
type scheme struct {
	name string
	// hierarchical codes are refined by further digits.
	hierarchical bool
}

var schemes = sync.OnceValue(func() map[string]scheme {
	all := map[string]scheme{}
	for _, row := range fact.Read(systemsCSV, "system", "scheme", "hierarchical").Rows {
		all[row[0]] = scheme{row[1], row[2] == "Y"}
	}
	return all
})

var codes = sync.OnceValue(func() map[[2]string]string {
	all := map[[2]string]string{}
	for _, row := range fact.Read(codesCSV, "scheme", "code", "kind").Rows {
		all[[2]string{row[0], row[1]}] = row[2]
	}
	return all
})

// byCode is the kind of a code, empty for one that no table knows.
func byCode(system, code string) string {
	of, ok := schemes()[system]
	for ok && code != "" {
		if kind := codes()[[2]string{of.name, code}]; kind != "" {
			return kind
		}
		if !of.hierarchical {
			break
		}
		code = code[:len(code)-1]
	}
	return ""
}

// word is a line of the words.
type word struct {
	whole       bool
	words, kind string
}

var words = sync.OnceValue(func() []word {
	var all []word
	for _, row := range fact.Read(wordsCSV, "match", "words", "kind").Rows {
		all = append(all, word{row[0] == "whole", row[1], row[2]})
	}
	return all
})

// byWords is the kind by the words of the kind and the payer's name, empty where
// none are known.
func byWords(c Coverage) string {
	payor := strings.ToLower(strings.TrimSpace(c.Payor))
	text := strings.ToLower(strings.Join([]string{c.Payor, c.Code, c.Display}, " "))
	for _, w := range words() {
		if w.whole && payor == w.words || !w.whole && strings.Contains(text, w.words) {
			return w.kind
		}
	}
	return ""
}
