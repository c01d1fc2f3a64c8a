package story

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"regexp"
	"strconv"
)

// panel is a rule by which many people are made: each has a number, from 1 on, the word of
// that number of each list, over and over, and a word of each draw that the seed picks. They
// are the same ones in every step.
type panel struct {
	People int              `yaml:"people"`
	Seed   uint64           `yaml:"seed"`
	List   map[string][]any `yaml:"list"`
	Draw   map[string][]any `yaml:"draw"`
}

// blank is where a step names what was drawn: {given}, or {problem.code} of a word that
// has parts.
var blank = regexp.MustCompile(`\{(\w+)(?:\.(\w+))?\}`)

// each makes the step for everybody whose number is a multiple.
func (p panel) each(of words) (made []words) {
	for n := of.Each; n <= p.People; n += of.Each {
		fill := func(text string) any { return p.fill(text, n) }
		one := of
		one.Import, _ = mapped(of.Import, fill).([]any)
		if of.Admission != nil {
			one.Admission = of.Admission.filled(fill)
		}
		if of.Input != nil {
			one.Input, _ = mapped(of.Input, fill).(map[string]any)
		}
		made = append(made, one)
	}
	return made
}

// fill puts the words of a number into a text. A text that is one blank becomes the word
// itself, be it a number.
func (p panel) fill(text string, n int) any {
	if parts := blank.FindStringSubmatch(text); parts != nil && parts[0] == text {
		return p.word(parts, n)
	}
	return blank.ReplaceAllStringFunc(text, func(found string) string {
		return fmt.Sprint(p.word(blank.FindStringSubmatch(found), n))
	})
}

// word is what a blank stands for.
func (p panel) word(parts []string, n int) any {
	var word any
	switch list, draw := p.List[parts[1]], p.Draw[parts[1]]; {
	case parts[1] == "n":
		return n
	case parts[1] == "nn":
		return fmt.Sprintf("%02d", n)
	case len(list) > 0:
		word = list[(n-1)%len(list)]
	case len(draw) > 0:
		word = draw[p.pick(parts[1], n, len(draw))]
	default:
		return parts[0] // no blank of ours
	}
	if inside, ok := word.(map[string]any); ok {
		word = inside[parts[2]]
	}
	return word
}

// pick draws a place in a list of a size.
func (p panel) pick(draw string, n, size int) int {
	name := fnv.New64a()
	_, _ = name.Write([]byte(draw + " " + strconv.Itoa(n)))
	return rand.New(rand.NewPCG(p.Seed, name.Sum64())).IntN(size) //nolint:gosec // the same ones each time is the point
}
