package offline

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

func TestAFailureIsOfOneActWhereNoOtherMeetsIt(t *testing.T) {
	t.Parallel()
	state := func(code pqerror.Code) error { return fmt.Errorf("record: %w", &pq.Error{Code: code}) }
	for name, test := range map[string]struct {
		err error
		of  bool
	}{
		"a panic":                {fmt.Errorf("record: %w", &PanicError{}), true},
		"a value too long":       {state("22001"), true},
		"a constraint":           {state("23514"), true},
		"a column that is none":  {state("42703"), true},
		"an exception":           {state("P0001"), true},
		"a deadlock":             {state("40P01"), false},
		"a statement's time":     {state("57014"), false},
		"a server that stops":    {state("57P01"), false},
		"a server that starts":   {state("57P03"), false},
		"too many connections":   {state("53300"), false},
		"a connection that ends": {state("08006"), false},
		"no state":               {state(""), false},
		"a line that is cut":     {io.ErrUnexpectedEOF, false},
		"a bad connection":       {driver.ErrBadConn, false},
		"a push that is over":    {context.Canceled, false},
		"another":                {errors.New("x"), false},
	} {
		if got := ofOneAct(test.err); got != test.of {
			t.Errorf("%s: %t", name, got)
		}
	}
}
