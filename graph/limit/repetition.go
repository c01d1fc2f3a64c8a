package limit

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// mostPairs is how many pairs of selections may have to be compared to find
// out whether they can be merged. Real documents need some ten thousand; a
// field repeated five thousand times takes seconds.
const mostPairs = 250_000

// mergeable is the rule that fields with one name can be merged, for documents
// that do not repeat themselves without end: the rule compares all fields of
// one name with each other, and all fragments.
func mergeable(observers *core.Events, addError core.AddErrFunc) {
	merging := &core.Events{}
	rules.OverlappingFieldsCanBeMergedRule.RuleFunc(merging, addError)
	judged := false
	observers.OnOperation(func(walker *core.Walker, operation *ast.OperationDefinition) {
		if judged {
			return
		}
		judged = true
		if n := pairs(walker.Document); n > mostPairs {
			refusal := refuse(CodeRepetition,
				"the document repeats names and fragments: up to %d comparisons, at most %d", n, mostPairs)
			addError(core.Message("%s", refusal.message), core.At(operation.Position),
				func(err *gqlerror.Error) { err.Err = refusal })
			return
		}
		core.Walk(walker.Schema, walker.Document, merging)
	})
}

// pairs returns how many pairs of equal names, and of fragments, a document
// has at most.
func pairs(document *ast.QueryDocument) int {
	names, spreads := map[string]int{}, 0
	var count func(ast.SelectionSet)
	count = func(selections ast.SelectionSet) {
		for _, selection := range selections {
			switch s := selection.(type) {
			case *ast.Field:
				names[s.Alias]++
				count(s.SelectionSet)
			case *ast.InlineFragment:
				count(s.SelectionSet)
			case *ast.FragmentSpread:
				spreads++
			}
		}
	}
	for _, operation := range document.Operations {
		count(operation.SelectionSet)
	}
	for _, fragment := range document.Fragments {
		count(fragment.SelectionSet)
	}
	total := spreads * spreads
	for _, n := range names {
		total += n * n
	}
	return total
}
