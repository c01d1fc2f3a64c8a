package claim

import "strings"

// CrossReference leads from former Medicare numbers to the current ones. Its
// memory grows with the number of cards that were replaced, not with claims. The
// zero value is ready.
type CrossReference struct{ next map[mbi]mbi }

// mbi is a Medicare number of up to 11 characters, without the cost of a string.
type mbi [11]byte

// maxReplaced is how many cards in a row are followed, so that two numbers that
// replace each other end somewhere.
const maxReplaced = 32

// Add takes in that one number was replaced by another. Numbers longer than a
// Medicare number are passed over.
func (x *CrossReference) Add(previous, current string) {
	if previous == current || previous == "" || current == "" || len(previous) > len(mbi{}) || len(current) > len(mbi{}) {
		return
	}
	if x.next == nil {
		x.next = map[mbi]mbi{}
	}
	x.next[number(previous)] = number(current)
}

// Current is the number that holds now; the number itself when nothing replaced
// it, or when numbers replace each other in a circle.
func (x *CrossReference) Current(sent string) string {
	if len(x.next) == 0 || len(sent) > len(mbi{}) {
		return sent
	}
	at := number(sent)
	for range maxReplaced {
		next, replaced := x.next[at]
		if !replaced {
			return at.text()
		}
		at = next
	}
	return sent
}

// Rekey is the natural key of a claim whose person has a new number; a key that
// holds no number stays as it is.
func Rekey(key, former, current string) string {
	if rest, ok := strings.CutSuffix(key, "|"+former); ok && former != "" && !strings.HasPrefix(key, "id|") {
		return rest + "|" + current
	}
	return key
}

func number(text string) (m mbi) {
	copy(m[:], text)
	return m
}

func (m mbi) text() string {
	n := 0
	for n < len(m) && m[n] != 0 {
		n++
	}
	return string(m[:n])
}
