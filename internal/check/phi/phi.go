// Package phi finds log calls and error texts that take patient data.
//
// A log is read by people who may not read a record, and lives longer than any permission. The
// analyzer looks at the static types of what is logged: rows of a record, parsed FHIR, what a client
// sent, and the database's own errors, whether passed whole, inside something else, or field by
// field. Identifiers that this service made are allowed, since they lead nowhere without access.
package phi

import (
	"errors"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// Analyzer reports log calls and error texts that take patient data. Tests and generated code are
// left alone.
var Analyzer = &analysis.Analyzer{
	Name:     "phi",
	Doc:      "report log calls and error texts that take patient data",
	URL:      "caseload/internal/check/phi",
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	syntax, ok := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	if !ok {
		return nil, errors.New("the inspector did not run")
	}
	for cursor := range syntax.Root().Preorder((*ast.File)(nil)) {
		file, isFile := cursor.Node().(*ast.File)
		if !isFile || skipped(pass, file) {
			continue
		}
		for inner := range cursor.Preorder((*ast.CallExpr)(nil)) {
			if call, isCall := inner.Node().(*ast.CallExpr); isCall {
				checkCall(pass, call)
			}
		}
	}
	return nil, nil //nolint:nilnil // an analyzer without a result returns none
}

// skipped tells whether a file is a test or generated.
func skipped(pass *analysis.Pass, file *ast.File) bool {
	name := pass.Fset.File(file.FileStart).Name()
	return strings.HasSuffix(name, "_test.go") || ast.IsGenerated(file)
}

// checkCall reports each argument of a sink that carries patient data.
func checkCall(pass *analysis.Pass, call *ast.CallExpr) {
	where, isSink := sinkOf(pass.TypesInfo, call)
	if !isSink {
		return
	}
	harmless := typeOnly(pass.TypesInfo, call)
	for i, argument := range call.Args {
		if harmless[i] {
			continue
		}
		if found := judge(pass.TypesInfo, argument); found != "" {
			pass.Reportf(argument.Pos(), "%s takes %s: give an id or a count instead", where, found)
		}
	}
}

// sinkOf tells whether what a call is given ends in a log or in an error text, and in which.
func sinkOf(info *types.Info, call *ast.CallExpr) (where string, isSink bool) {
	callee := typeutil.Callee(info, call)
	if builtin, ok := callee.(*types.Builtin); ok {
		return "this panic", builtin.Name() == "panic"
	}
	function, ok := callee.(*types.Func)
	if !ok || function.Pkg() == nil {
		return "", false
	}
	switch path := function.Pkg().Path(); path {
	case "log/slog", "log":
		return "this log call", true
	case "fmt", "errors", "github.com/vektah/gqlparser/v2/gqlerror":
		return "this error text", function.Name() == "Errorf" || function.Name() == "New" || function.Name() == "ErrorPosf"
	default:
		return "", false
	}
}
