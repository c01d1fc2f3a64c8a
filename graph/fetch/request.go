package fetch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"math"

	"github.com/google/uuid"
)

// MaxPage is the longest page of any list.
const MaxPage = 100

// request is one relation asked for with one set of arguments.
type request struct {
	relation relation
	key      string // rows and arguments as text, equal for requests that lead from a parent to the same
	list     string // what its cursors name
	first    int
	after    *place
	values   map[string][]string // wanted values by column
	total    bool
	parents  []uuid.UUID
	// arguments are those of a relation to facts.
	arguments map[string]any
}

// noArguments is what the key of a request without arguments ends in.
const noArguments = "{}"

// newRequest reads the arguments of a field as the client gave them.
func newRequest(r relation, arguments map[string]any, total bool) (*request, error) {
	text := []byte(noArguments)
	if len(arguments) > 0 {
		var err error
		if text, err = json.Marshal(arguments); err != nil {
			return nil, fmt.Errorf("fetch: arguments of %s: %w", r.name, err)
		}
	}
	req := &request{relation: r, key: r.rowsName() + string(text), total: total, list: r.list(), first: r.limit}
	if r.sources != nil {
		req.first = math.MaxInt // every source has a limit of its own
		if err := json.Unmarshal(text, &req.arguments); err != nil {
			return nil, fmt.Errorf("fetch: arguments of %s: %w", r.name, err)
		}
	}
	if r.shape != page {
		return req, nil
	}
	var args struct {
		First  int            `json:"first"`
		After  *string        `json:"after"`
		Filter map[string]any `json:"filter"`
	}
	if err := json.Unmarshal(text, &args); err != nil {
		return nil, fmt.Errorf("fetch: arguments of %s: %w", r.name, err)
	}
	req.first = min(max(args.First, 1), MaxPage)
	req.values = r.wanted(args.Filter)
	req.list += narrowed(args.Filter)
	if args.After != nil {
		p, err := parseCursor(*args.After, req.list, r.order)
		if err != nil {
			return nil, err
		}
		req.after = &p
	}
	return req, nil
}

// narrowed tells the lists apart that filters make of one: a cursor that is used
// with another filter would leave entries out without a word. It is empty where
// nothing is filtered.
func narrowed(filter map[string]any) string {
	filter = maps.Clone(filter)
	maps.DeleteFunc(filter, func(_ string, v any) bool { return v == nil })
	if len(filter) == 0 {
		return ""
	}
	text, err := json.Marshal(filter)
	if err != nil {
		panic(err) // it was read from JSON
	}
	sum := sha256.Sum256(text)
	return " " + hex.EncodeToString(sum[:4])
}

// wanted gives the values that rows must have, by column.
func (r relation) wanted(given map[string]any) map[string][]string {
	values := map[string][]string{}
	for field, f := range r.filters {
		if v, ok := given[field]; ok && v != nil {
			values[f.column] = texts(v)
		} else if f.unset != nil {
			values[f.column] = f.unset
		}
	}
	return values
}

// texts reads a list of words; GraphQL lets one word stand for a list of one.
func texts(v any) []string {
	items, ok := v.([]any)
	if !ok {
		items = []any{v}
	}
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = fmt.Sprint(item)
	}
	return words
}
