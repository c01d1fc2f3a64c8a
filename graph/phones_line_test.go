package graph_test

import (
	"bytes"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"

	"caseload/ent/viewer"
)

// posted is a push on its way.
type posted struct {
	who   viewer.Viewer
	input map[string]any
}

// ask sends a request over a line that is not cut.
func (t *town) ask(who viewer.Viewer, query string, variables map[string]any, into any) {
	t.t.Helper()
	answer, _ := t.send(who, query, variables, -1, -1)
	var whole answerOf[json.RawMessage]
	t.must(json.Unmarshal(answer, &whole))
	if len(whole.Errors) > 0 {
		t.t.Fatalf("seed %d: %v", t.seed, whole.Errors)
	}
	t.must(json.Unmarshal(whole.Data, into))
}

// send sends a request of which so many bytes arrive, and gives so many bytes of the
// answer; -1 is all of them.
func (t *town) send(who viewer.Viewer, query string, variables map[string]any, arrives, comes int) (answer []byte, cut bool) {
	t.t.Helper()
	request, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	t.must(err)
	if arrives >= 0 {
		request = request[:arrives%len(request)]
	}
	var params graphql.RawParams
	decoder := json.NewDecoder(bytes.NewReader(request))
	decoder.UseNumber()
	if decoder.Decode(&params) != nil {
		return nil, true // the server has not heard it
	}
	answer = t.serve(who, params)
	if comes >= 0 {
		answer = answer[:comes%len(answer)]
	}
	return answer, false
}

func (t *town) serve(who viewer.Viewer, params graphql.RawParams) []byte {
	ctx := graphql.StartOperationTrace(viewer.NewContext(t.t.Context(), who))
	now := graphql.Now()
	params.ReadTime = graphql.TraceTiming{Start: now, End: now}
	operation, errs := t.graph.CreateOperationContext(ctx, &params)
	response := &graphql.Response{Errors: errs}
	if errs == nil {
		var responses graphql.ResponseHandler
		responses, ctx = t.graph.DispatchOperation(ctx, operation)
		response = responses(ctx)
	}
	text, err := json.Marshal(response)
	t.must(err)
	return text
}

// answerOf is an answer as it comes over the line.
type answerOf[D any] struct {
	Data   D `json:"data"`
	Errors []struct {
		Message string `json:"message"`
	} `json:"errors"`
}

// bytes is where a line is cut, -1 where it is not.
func (p *phone) bytes(cutting bool) int {
	if !cutting || p.random.IntN(2) == 0 {
		return -1
	}
	return p.random.IntN(4096)
}

// arrive lets a push arrive once more that was on its way for long: its phone has sent it
// again since, and others after it, and hears no answer to it any more.
func (t *town) arrive() {
	t.t.Helper()
	if len(t.late) == 0 {
		return
	}
	i := t.random.IntN(len(t.late))
	late := t.late[i]
	t.late = append(t.late[:i], t.late[i+1:]...)
	var whole answerOf[json.RawMessage]
	answer, _ := t.send(late.who, pushAll, map[string]any{"input": late.input}, -1, -1)
	t.must(json.Unmarshal(answer, &whole))
	if len(whole.Errors) > 0 {
		t.t.Fatalf("seed %d: a late push: %v", t.seed, whole.Errors)
	}
}
