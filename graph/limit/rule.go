package limit

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Rules returns the validation rules of the GraphQL specification, made for
// this server: none of them suggests names out of the schema to someone who
// guesses, @defer and @stream are refused, and so are documents that take long
// to validate because they repeat themselves.
//
// Deferred parts arrive as null first, which breaks typed clients, and are
// lost altogether over a plain POST.
func Rules() *rules.Rules {
	set := rules.NewDefaultRules()
	for _, quiet := range []struct {
		name string
		rule core.Rule
	}{
		{rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions},
		{rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions},
		{rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions},
	} {
		set.ReplaceRule(quiet.name, quiet.rule.RuleFunc)
	}
	set.ReplaceRule(rules.OverlappingFieldsCanBeMergedRule.Name, mergeable)
	set.AddRule("NoIncrementalDelivery", noIncrementalDelivery)
	return set
}

func noIncrementalDelivery(observers *core.Events, addError core.AddErrFunc) {
	observers.OnDirective(func(_ *core.Walker, directive *ast.Directive) {
		if directive.Name != "defer" && directive.Name != "stream" {
			return
		}
		refusal := refuse(CodeIncremental, "@%s is not supported: ask for the field in an operation of its own", directive.Name)
		addError(core.Message("%s", refusal.message), core.At(directive.Position),
			func(err *gqlerror.Error) { err.Err = refusal })
	})
}
