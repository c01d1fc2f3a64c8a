package match

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"
)

// Keys are what two records of one person have in common at least once, if they
// are to be compared at all: a date of birth, the sound of a family name with the
// first letter of the given name, a phone number or e-mail address, a number.
// Family names that many people have come with year or day of birth as well,
// since a key that too many share is of no use. They are hashes, so that an index
// of them tells nothing by itself.
func (p Person) Keys() []int64 {
	var keys []int64
	for _, text := range p.keys() {
		sum := sha256.Sum256([]byte(text))
		keys = append(keys, int64(binary.BigEndian.Uint64(sum[:8])))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func (p Person) keys() (texts []string) {
	whole := known(p.BirthDate) == toDay
	if whole {
		texts = append(texts, "birth "+string(p.BirthDate))
	}
	for _, name := range p.sounds() {
		texts = append(texts, "name "+name)
		if whole {
			texts = append(texts, "name "+name+string(p.BirthDate[:toYear]), "name "+name+string(p.BirthDate[toYear:]))
		}
	}
	for _, value := range reachable(p.Telecom) {
		texts = append(texts, "contact "+value)
	}
	for _, i := range numbers(p) {
		texts = append(texts, "number "+i.System+" "+i.Value)
	}
	return texts
}

// sounds are the family names by their sound, each with the first letter of the
// given name and of the one that it is short for.
func (p Person) sounds() (names []string) {
	given := first(p)
	if given == "" {
		return nil
	}
	family := folded(p.Family)
	for _, word := range append(strings.Fields(family), joined(family)) {
		sound := soundex(word)
		if sound == "" {
			sound = word
		}
		for _, name := range []string{given, long(given)} {
			names = append(names, sound+" "+string([]rune(name)[:1])+" ")
		}
	}
	return names
}
