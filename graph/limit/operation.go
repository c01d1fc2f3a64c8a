package limit

import (
	"context"
	"fmt"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// introspectionDepth lets through the query that tools send, which follows
// list and non-null wrappers nine levels down, with some room.
const introspectionDepth = 20

const extensionName = "OperationLimit"

// Cost is what an operation asks for, in nodes. It is in extensions.cost of
// every answer, so that a client sees how near the limit it is.
type Cost struct {
	Requested int64 `json:"requested"`
	Limit     int64 `json:"limit"`
}

// Operation is the gqlgen extension that holds operations to the limits. Add
// it after the Introspection extension, if that is added.
type Operation struct {
	limits Limits
	es     graphql.ExecutableSchema
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
	graphql.ResponseInterceptor
} = (*Operation)(nil)

// NewOperation returns the extension for the given limits.
func NewOperation(limits Limits) *Operation { return &Operation{limits: limits} }

// ExtensionName implements graphql.HandlerExtension.
func (o *Operation) ExtensionName() string { return extensionName }

// Validate fails for a schema with a connection that cannot be limited: one
// whose field does not take first, or takes last.
func (o *Operation) Validate(es graphql.ExecutableSchema) error {
	if err := pageable(es.Schema()); err != nil {
		return fmt.Errorf("limit pages: %w", err)
	}
	o.es = es
	return nil
}

// MutateOperationContext measures the operation and refuses it when it asks
// for too much.
func (o *Operation) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	w, asked, cost := measure(o.limits, o.es.Schema(), op.Operation, op.Variables)
	op.Stats.SetExtension(extensionName, cost)

	if w.refused != nil {
		return w.refused
	}
	if w.introspection > 0 && op.DisableIntrospection {
		return refuse(CodeIntrospection, "this server does not answer introspection").at(op.Operation.Position)
	}
	if refusal := o.judge(asked, cost, w.introspection); refusal != nil {
		return refusal.at(op.Operation.Position)
	}
	return nil
}

// Measure is what an operation of a valid document asks for with these variables.
func Measure(limits Limits, schema *ast.Schema, operation *ast.OperationDefinition, variables map[string]any) Cost {
	_, _, cost := measure(limits, schema, operation, variables)
	return cost
}

func measure(limits Limits, schema *ast.Schema, operation *ast.OperationDefinition, variables map[string]any) (*walker, size, Cost) {
	w := &walker{limits: limits, schema: schema, variables: variables, fragments: map[string]size{}}
	asked := w.set(operation.SelectionSet)
	return w, asked, Cost{Requested: sum(asked.each, asked.once), Limit: limits.Nodes}
}

// InterceptResponse reports the cost beside the answer.
func (o *Operation) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	if graphql.HasOperationContext(ctx) {
		if cost, ok := graphql.GetOperationContext(ctx).Stats.GetExtension(extensionName).(Cost); ok {
			graphql.RegisterExtension(ctx, "cost", cost)
		}
	}
	return next(ctx)
}

// judge compares the measure with the limits.
func (o *Operation) judge(asked size, cost Cost, introspection int) *Error {
	switch {
	case asked.fields > int64(o.limits.Fields):
		return refuse(CodeFields, "the operation has %s root fields: at most %d",
			atLeast(asked.fields), o.limits.Fields)
	case asked.depth > o.limits.Depth:
		return refuse(CodeDepth, "fields nest %s levels deep: at most %d",
			atLeast(int64(asked.depth)), o.limits.Depth)
	case introspection > introspectionDepth:
		return refuse(CodeDepth, "introspection nests %d levels deep: at most %d",
			introspection, introspectionDepth)
	case cost.Requested > cost.Limit:
		return refuse(CodeCost, "the operation asks for up to %s nodes: at most %d",
			atLeast(cost.Requested), cost.Limit)
	default:
		return nil
	}
}

// atLeast writes a count, and says so where counting stopped.
func atLeast(n int64) string {
	if n >= most {
		return fmt.Sprintf("more than %d", most)
	}
	return strconv.FormatInt(n, 10)
}
