package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"caseload/graph/limit"
	mocks "caseload/mobile-mocks"
)

// operation is one that phones send.
type operation struct {
	Name, Kind, About   string
	Document, Variables string
	// Cost is how many objects it asks for at most, with these variables.
	Cost, Limit int64
}

// operationsOf measures each as the server does. It panics on one that does not fit the
// contract, which the tests of package mocks find.
func operationsOf(schema *ast.Schema) (all []operation) {
	operations, err := mocks.Operations()
	if err != nil {
		panic(fmt.Sprintf("reference: %v", err))
	}
	for _, o := range operations {
		document, errs := gqlparser.LoadQueryWithRules(schema, o.Document, rules.NewDefaultRules())
		if errs != nil {
			panic(fmt.Sprintf("reference: %s: %v", o.Name, errs))
		}
		cost := limit.Measure(limit.Default(), schema, document.Operations[0], variables(document.Operations[0], o.Variables))
		all = append(all, operation{
			Name: o.Name, Kind: string(o.Kind), About: o.About, Document: o.Document, Variables: indented(o.Variables), Cost: cost.Requested, Limit: cost.Limit,
		})
	}
	return all
}

// variables are those to try it with, over what the operation takes without them.
func variables(of *ast.OperationDefinition, given json.RawMessage) map[string]any {
	all := map[string]any{}
	for _, v := range of.VariableDefinitions {
		if v.DefaultValue == nil {
			continue
		}
		if standard, err := v.DefaultValue.Value(nil); err == nil {
			all[v.Variable] = standard
		}
	}
	var known map[string]any
	if json.Unmarshal(given, &known) == nil {
		maps.Copy(all, known)
	}
	return all
}

func indented(text json.RawMessage) string {
	var b bytes.Buffer
	if len(text) == 0 || json.Indent(&b, text, "", "  ") != nil {
		return ""
	}
	return b.String()
}
