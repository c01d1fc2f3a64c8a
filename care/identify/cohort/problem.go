package cohort

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with a definition, and where: Path is the way to it,
// such as "rule.all[1].op".
type Problem struct{ Path, Reason string }

func (p Problem) String() string {
	if p.Path == "" {
		return p.Reason
	}
	return fmt.Sprintf("%s: %s", p.Path, p.Reason)
}

// Problems is everything that is wrong with a definition, in the order of its
// text.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, 0, len(p))
	for _, problem := range p {
		lines = append(lines, problem.String())
	}
	return strings.Join(lines, "; ")
}
