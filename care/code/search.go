package code

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unmarked are letters that carry their mark in one piece, so that taking
// composed letters apart does not find it.
var unmarked = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ı", "i")

// SearchName folds a name for finding and ordering: lower case, no accents, one
// space between words, hyphens and apostrophes gone. Fold what is searched for
// the same way. "Núñez-O'Brien" becomes "nunez obrien".
func SearchName(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(unmarked.Replace(strings.ToLower(name))) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		case unicode.IsSpace(r), r == '-', r == ',':
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
