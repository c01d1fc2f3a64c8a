package catalog_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"caseload/care/score/catalog"
)

var update = flag.Bool("update", false, "write docs/rules.md anew")

const page = "../../../docs/rules.md"

func TestThePageOfRulesIsCurrent(t *testing.T) {
	t.Parallel()
	if *update {
		if err := os.WriteFile(page, []byte(catalog.Document()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(written) != catalog.Document() {
		t.Error("docs/rules.md is not what the rules say: go test ./care/score/catalog -update")
	}
}

func TestEveryRuleExplainsItselfAndSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, rule := range catalog.Rules() {
		if seen[rule.Name] {
			t.Errorf("two rules are named %s", rule.Name)
		}
		seen[rule.Name] = true
		if rule.Summary == "" || rule.Source == "" || len(rule.Inputs) == 0 {
			t.Errorf("%s lacks a summary, a source or inputs", rule.Name)
		}
		for _, field := range append(rule.Inputs, rule.Outputs...) {
			if field.Name == "" || strings.HasSuffix(field.Name, ".") || field.Text == "" {
				t.Errorf("%s: field %q has no name or no words", rule.Name, field.Name)
			}
		}
		result, err := rule.Evaluate(json.RawMessage(`{}`))
		if err != nil || result.Rule == "" || result.Value.Computable() || len(result.Missing) == 0 {
			t.Errorf("%s of nothing: %v, %+v", rule.Name, err, result)
		}
		if rule.Example != "" {
			if result, err := rule.Evaluate(json.RawMessage(rule.Example)); err != nil || !result.Value.Computable() {
				t.Errorf("%s of its example: %v, %+v", rule.Name, err, result)
			}
		}
		if _, err := rule.Evaluate(json.RawMessage(`{"noSuchInput": 1}`)); err == nil {
			t.Errorf("%s takes an input that it does not have", rule.Name)
		}
	}
}
