package watch

import (
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Exchange is one request of a phone's sync and what was answered, without anything that
// is said about patients.
type Exchange struct {
	At time.Time `json:"at"`
	// Who asked, and with which device.
	Who    string `json:"who"`
	Device string `json:"device,omitempty"`
	// Asks is syncPush or syncPull.
	Asks string `json:"asks"`
	// Acts are the names of what was sent, in order, each with what became of it.
	Acts []Act `json:"acts,omitempty"`
	// Anew says that the phone began without a cursor.
	Anew bool `json:"anew,omitempty"`
	// Changed counts rows by type; Removed and the rest count what their names say.
	Changed map[string]int `json:"changed,omitempty"`
	Removed int            `json:"removed,omitempty"`
	Gained  int            `json:"scopeGained,omitempty"`
	Lost    int            `json:"scopeLost,omitempty"`
	// More says that another page follows.
	More bool `json:"hasNextPage,omitempty"`
	// Codes are those of errors and of problems of the push itself.
	Codes        []string `json:"codes,omitempty"`
	Bytes        int      `json:"bytes"`
	Milliseconds int64    `json:"milliseconds"`
}

// Act is what was sent, and its outcome: empty where there was no answer.
type Act struct {
	Name   string   `json:"name"`
	Status string   `json:"status,omitempty"`
	Codes  []string `json:"codes,omitempty"`
}

type problem struct {
	Code string `json:"code"`
}

// asked is the first field of a sync in an operation, with what it takes.
func asked(o *graphql.OperationContext) (*ast.Field, map[string]any) {
	if o.Operation == nil { // it could not be read
		return nil, nil
	}
	for _, selection := range o.Operation.SelectionSet {
		if f, ok := selection.(*ast.Field); ok && (f.Name == "syncPush" || f.Name == "syncPull") {
			return f, f.ArgumentMap(o.Variables)
		}
	}
	return nil, nil
}

// note fills in what was sent and answered.
func (e *Exchange) note(alias string, sent map[string]any, answer *graphql.Response) {
	e.Bytes = len(answer.Data)
	e.Codes = codesOf(answer.Errors)
	_, going := sent["after"].(string)
	e.Anew = e.Asks == "syncPull" && !going
	var names []string
	if input, ok := sent["input"].(map[string]any); ok {
		names = actsOf(input)
	}
	var data map[string]json.RawMessage
	if json.Unmarshal(answer.Data, &data) != nil {
		data = nil
	}
	if e.Asks == "syncPush" {
		e.push(names, data[alias])
	} else {
		e.pull(data[alias])
	}
}

// actsOf are the names of the acts of a push.
func actsOf(input map[string]any) (names []string) {
	operations, _ := input["operations"].([]any)
	for _, operation := range operations {
		o, _ := operation.(map[string]any)
		act, _ := o["act"].(map[string]any)
		names = append(names, slices.Sorted(maps.Keys(act))...)
	}
	return names
}

func (e *Exchange) push(names []string, answer json.RawMessage) {
	var said struct {
		Outcomes []struct {
			Status   string    `json:"status"`
			Problems []problem `json:"problems"`
		} `json:"outcomes"`
		Problems []problem `json:"problems"`
	}
	_ = json.Unmarshal(answer, &said) // what was not asked for is not told
	for i, name := range names {
		act := Act{Name: name}
		if i < len(said.Outcomes) {
			act.Status, act.Codes = said.Outcomes[i].Status, codes(said.Outcomes[i].Problems)
		}
		e.Acts = append(e.Acts, act)
	}
	e.Codes = append(e.Codes, codes(said.Problems)...)
}

func (e *Exchange) pull(answer json.RawMessage) {
	var said struct {
		Changed []struct {
			Node struct {
				Type string `json:"__typename"`
			} `json:"node"`
		} `json:"changed"`
		Removed     []json.RawMessage `json:"removed"`
		ScopeGained []json.RawMessage `json:"scopeGained"`
		ScopeLost   []json.RawMessage `json:"scopeLost"`
		HasNextPage bool              `json:"hasNextPage"`
	}
	_ = json.Unmarshal(answer, &said)
	for _, row := range said.Changed {
		if e.Changed == nil {
			e.Changed = map[string]int{}
		}
		e.Changed[row.Node.Type]++
	}
	e.Removed, e.Gained, e.Lost, e.More = len(said.Removed), len(said.ScopeGained), len(said.ScopeLost), said.HasNextPage
}

func codes(problems []problem) (all []string) {
	for _, p := range problems {
		if p.Code != "" {
			all = append(all, p.Code)
		}
	}
	return all
}

func codesOf(errors gqlerror.List) (all []string) {
	for _, err := range errors {
		code, _ := err.Extensions["code"].(string)
		all = append(all, code)
	}
	return all
}
