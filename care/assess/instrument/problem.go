package instrument

import "strings"

// ProblemCode is a kind of problem with answers.
type ProblemCode string

// The kinds of problems.
const (
	UnknownInstrument ProblemCode = "unknown_instrument"
	RetiredVersion    ProblemCode = "retired_version"
	UnknownItem       ProblemCode = "unknown_item"
	UnknownOption     ProblemCode = "unknown_option"
	HiddenItem        ProblemCode = "hidden_item"
	MissingItem       ProblemCode = "missing_item"
	WrongType         ProblemCode = "wrong_type"
	OutOfRange        ProblemCode = "out_of_range"
	TooManyAnswers    ProblemCode = "too_many_answers"
	ExclusiveOption   ProblemCode = "exclusive_option"
	// DifferentTotal is a total or level that came with the answers and is not
	// what they make.
	DifferentTotal ProblemCode = "different_total"
)

// Problem is one thing that is wrong with answers. The message never repeats an
// answer.
type Problem struct {
	// Path is the place, such as "answers[q9]".
	Path    string      `json:"path"`
	Code    ProblemCode `json:"code"`
	Message string      `json:"message"`
}

// Item is the item that the problem is about; empty when it is about no item.
func (p Problem) Item() string {
	id, answer := strings.CutPrefix(p.Path, "answers[")
	if !answer {
		return ""
	}
	return strings.TrimSuffix(id, "]")
}

// Refuses reports whether answers with this problem cannot be submitted. What is
// missing does not refuse them: the rule for missing items decides what the score
// is, and alerts of single items still hold. Nor does a total that came along.
func (p Problem) Refuses() bool { return p.Code != MissingItem && p.Code != DifferentTotal }

// Refused reports whether any of the problems refuses the answers.
func Refused(problems []Problem) bool {
	for _, p := range problems {
		if p.Refuses() {
			return true
		}
	}
	return false
}

// messages say what is wrong with an answer.
var messages = map[ProblemCode]string{
	UnknownItem:     "The instrument has no such item.",
	UnknownOption:   "The item has no such option.",
	HiddenItem:      "The item is not asked after the answers before it.",
	MissingItem:     "The item has no answer.",
	WrongType:       "The answer is not of the kind that the item takes.",
	OutOfRange:      "The number is outside what can be.",
	TooManyAnswers:  "The item takes one answer.",
	ExclusiveOption: "This option stands alone.",
	DifferentTotal:  "The result that came with the answers is not what they make.",
}

// path is the place of an item's answer.
func path(item string) string { return "answers[" + item + "]" }

func wrong(item string, code ProblemCode) Problem {
	return Problem{Path: path(item), Code: code, Message: messages[code]}
}

// Differs is the problem that a result that came along is not ours.
func Differs(at string) Problem {
	return Problem{Path: at, Code: DifferentTotal, Message: messages[DifferentTotal]}
}
