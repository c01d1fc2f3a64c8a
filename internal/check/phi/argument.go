package phi

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"

	"golang.org/x/tools/go/types/typeutil"
)

// judge says what patient data an expression takes into a sink, nothing if none.
func judge(info *types.Info, expression ast.Expr) string {
	switch each := ast.Unparen(expression).(type) {
	case *ast.CallExpr:
		return judgeCall(info, each)
	case *ast.SelectorExpr:
		return judgeSelector(info, each)
	case *ast.IndexExpr:
		return either(judgeType(info, each), func() string { return judge(info, each.X) })
	case *ast.SliceExpr:
		return judge(info, each.X)
	case *ast.StarExpr:
		return judge(info, each.X)
	case *ast.UnaryExpr:
		return judge(info, each.X)
	case *ast.BinaryExpr:
		return judgeBinary(info, each)
	case *ast.CompositeLit:
		return judgeLiteral(info, each)
	case *ast.KeyValueExpr:
		return judge(info, each.Value)
	default:
		return judgeType(info, each)
	}
}

// judgeAny judges several expressions and says the first thing found.
func judgeAny(info *types.Info, expressions []ast.Expr) string {
	for _, each := range expressions {
		if found := judge(info, each); found != "" {
			return found
		}
	}
	return ""
}

func either(found string, next func() string) string {
	if found != "" {
		return found
	}
	return next()
}

// judgeType says what the type of the whole expression carries.
func judgeType(info *types.Info, expression ast.Expr) string {
	return carried(info.TypeOf(expression))
}

// judgeBinary looks into joined texts; a comparison says only yes or no.
func judgeBinary(info *types.Info, binary *ast.BinaryExpr) string {
	if binary.Op != token.ADD {
		return ""
	}
	return judgeAny(info, []ast.Expr{binary.X, binary.Y})
}

// judgeCall looks at what a call answers, and through calls that only put their arguments into words.
func judgeCall(info *types.Info, call *ast.CallExpr) string {
	if _, nested := sinkOf(info, call); nested {
		return "" // reported where it stands
	}
	if isWording(info, call) {
		return judgeAny(info, call.Args)
	}
	if selector, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return either(chain(info, selector), func() string { return judgeType(info, call) })
	}
	return judgeType(info, call)
}

// isWording tells whether a call is a conversion or only formats its arguments.
func isWording(info *types.Info, call *ast.CallExpr) bool {
	if kind := info.Types[call.Fun]; kind.IsType() {
		return true
	}
	function, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || function.Pkg() == nil {
		return false
	}
	switch function.Pkg().Path() {
	case "fmt", "strings", "strconv", "slices", "maps":
		return true
	default:
		return false
	}
}

// judgeLiteral looks into a literal, unless what it makes says itself how it is logged.
func judgeLiteral(info *types.Info, literal *ast.CompositeLit) string {
	if named := namedOf(info.TypeOf(literal)); named != nil && logsItself(named) {
		return ""
	}
	return either(judgeType(info, literal), func() string { return judgeAny(info, literal.Elts) })
}

func judgeSelector(info *types.Info, selector *ast.SelectorExpr) string {
	return either(chain(info, selector), func() string { return judgeType(info, selector) })
}

// chain follows selectors and indexes inward, as in condition.Code.Display, to what they begin with.
func chain(info *types.Info, expression ast.Expr) string {
	switch each := ast.Unparen(expression).(type) {
	case *ast.SelectorExpr:
		return either(leaf(info, each), func() string { return chain(info, each.X) })
	case *ast.IndexExpr:
		return chain(info, each.X)
	default:
		return ""
	}
}

// leaf says whether a field or method is read off something that carries patient data.
func leaf(info *types.Info, selector *ast.SelectorExpr) string {
	carrier := carrierOf(info.TypeOf(selector.X))
	if carrier == nil || carrier.allows(selector.Sel.Name) || isIdentifier(info.TypeOf(selector)) {
		return ""
	}
	return fmt.Sprintf("%s of %s", selector.Sel.Name, carrier.what)
}

var verbPattern = regexp.MustCompile(`%[-+# 0]*(?:\*|\d+)?(?:\.(?:\*|\d+)?)?([a-zA-Z%])`)

// typeOnly tells which arguments of a formatting call are told by their type only, with %T.
func typeOnly(info *types.Info, call *ast.CallExpr) map[int]bool {
	if len(call.Args) == 0 {
		return nil
	}
	format := info.Types[call.Args[0]].Value
	if format == nil || format.Kind() != constant.String {
		return nil
	}
	only, argument := map[int]bool{}, 0
	for _, verb := range verbPattern.FindAllStringSubmatch(constant.StringVal(format), -1) {
		if verb[1] == "%" {
			continue
		}
		argument++
		only[argument] = verb[1] == "T"
	}
	return only
}
