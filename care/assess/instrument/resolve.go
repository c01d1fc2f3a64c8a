package instrument

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestText bounds a written answer, in characters.
const longestText = 2000

// resolve finds what an answer means for an item. The problem is empty when it
// means something.
func (in *Instrument) resolve(item *Item, a Answer) (cell, ProblemCode) {
	list, ok := a.given()
	if !ok {
		return cell{state: invalid}, WrongType
	}
	if why := absent(item, list); why != "" {
		return cell{state: blank, why: why}, ""
	}
	if len(list) > 1 && !item.Repeats {
		return cell{state: invalid}, TooManyAnswers
	}
	switch item.Type {
	case Choice:
		return in.choose(item, list)
	case Text:
		return written(list[0])
	case Integer, Decimal:
	}
	return measured(item, list[0])
}

// absent is the reason that a single value gives. A text item takes words as its
// text, so that only the object says it there.
func absent(item *Item, list []given) Reason {
	if len(list) > 1 || list[0].absent != "" || item.Type == Text {
		return list[0].absent
	}
	return reasons[list[0].word]
}

func written(g given) (cell, ProblemCode) {
	switch {
	case g.word == "" || g.system != "":
		return cell{state: invalid}, WrongType
	case utf8.RuneCountInString(g.word) > longestText:
		return cell{state: invalid}, OutOfRange
	}
	return cell{state: answered, words: "in words"}, ""
}

func measured(item *Item, g given) (cell, ProblemCode) {
	g = g.counted()
	if g.number == nil || item.Type == Integer && *g.number != math.Trunc(*g.number) {
		return cell{state: invalid}, WrongType
	}
	n := *g.number
	if item.Min != nil && n < *item.Min || item.Max != nil && n > *item.Max {
		return cell{state: invalid}, OutOfRange
	}
	return cell{state: answered, points: g.number, words: strings.TrimSpace(number(n) + " " + item.Unit)}, ""
}

// choose finds the options. Of several the one with the most points counts.
func (in *Instrument) choose(item *Item, list []given) (found cell, problem ProblemCode) {
	var labels []string
	found.state = answered
	for _, g := range list {
		option, certain := in.option(item, g)
		if option == nil {
			option, certain = in.option(item, g.counted())
		}
		if option == nil {
			return cell{state: invalid}, UnknownOption
		}
		if option.Exclusive && len(list) > 1 {
			problem = ExclusiveOption
		}
		if certain {
			found.codes = append(found.codes, option.Code)
			labels = append(labels, option.Label)
		}
		if found.points == nil || option.Points != nil && *option.Points > *found.points {
			found.points = option.Points
		}
	}
	found.words = strings.Join(labels, ", ")
	return found, problem
}

// option finds the option that was meant: by its code, its label or its points.
// It is not certain which one when several have the same points.
func (in *Instrument) option(item *Item, g given) (found *Option, certain bool) {
	options := in.Options(item)
	for i := range options {
		if options[i].meant(g) {
			if found != nil && g.number != nil {
				return found, false
			}
			found = &options[i]
			if g.number == nil {
				break
			}
		}
	}
	return found, true
}

func (o *Option) meant(g given) bool {
	if g.number != nil {
		return o.Points != nil && *o.Points == *g.number
	}
	if g.system != "" && g.system != o.System && g.system != System {
		return false
	}
	return g.word == o.Code || slices.Contains(o.Also, g.word) || g.system == "" && strings.EqualFold(g.word, o.Label)
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
