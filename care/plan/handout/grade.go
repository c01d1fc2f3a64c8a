package handout

import (
	"math"
	"regexp"
	"strings"
)

var (
	ends    = regexp.MustCompile(`[.!?]+(\s|$)`)
	word    = regexp.MustCompile(`[A-Za-z][A-Za-z'’]*`)
	vowels  = regexp.MustCompile(`[aeiouy]+`)
	silent  = regexp.MustCompile(`([^l]e|es|ed)$`)
	sounded = regexp.MustCompile(`([td]ed|[sxz]es|[cs]hes|[cg]es)$`)
)

// Grade is the school grade of the United States that reads English texts, by the
// Flesch-Kincaid formula; nil when there is no word. A text without an end mark is a
// sentence. Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of
// new readability formulas for Navy enlisted personnel. Research Branch Report 8-75,
// 1975. Syllables are counted by rule, which errs by a few in a hundred.
func Grade(of ...string) *float64 {
	sentences, all, syllables := 0, 0, 0
	for _, text := range of {
		for _, sentence := range ends.Split(text, -1) {
			found := word.FindAllString(sentence, -1)
			if len(found) == 0 {
				continue
			}
			sentences++
			all += len(found)
			for _, w := range found {
				syllables += syllablesOf(w)
			}
		}
	}
	if all == 0 {
		return nil
	}
	grade := 0.39*float64(all)/float64(sentences) + 11.8*float64(syllables)/float64(all) - 15.59
	grade = math.Round(max(grade, 0)*10) / 10
	return &grade
}

func syllablesOf(w string) int {
	w = strings.ToLower(w)
	n := len(vowels.FindAllString(w, -1))
	if silent.MatchString(w) && !sounded.MatchString(w) {
		n--
	}
	return max(n, 1)
}
