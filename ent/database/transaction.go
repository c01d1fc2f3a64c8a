package database

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"strings"
	"unicode/utf8"

	"github.com/lib/pq"
)

// Setting is one value that a transaction carries for row-level security to
// read with current_setting(Name, true).
type Setting struct {
	Name  string // with a prefix of our own, such as "app.organization"
	Value string
}

// opening is the statement that opens an operation's transaction.
type opening struct {
	text  string
	label string // the text without values, for observers
}

type openingKey struct{}

// newOpening makes one simple statement of BEGIN and the settings, so that
// they need one round trip. The settings end with the transaction.
func newOpening(begin string, settings []Setting) (opening, error) {
	text, label := strings.Builder{}, strings.Builder{}
	text.WriteString(begin)
	label.WriteString(begin)
	for _, setting := range settings {
		if err := setting.check(); err != nil {
			return opening{}, err
		}
		fmt.Fprintf(&text, "; SET LOCAL %s = %s", setting.Name, pq.QuoteLiteral(setting.Value))
		fmt.Fprintf(&label, "; SET LOCAL %s", setting.Name)
	}
	return opening{text.String(), label.String()}, nil
}

func (s Setting) check() error {
	prefix, name, found := strings.Cut(s.Name, ".")
	switch {
	case !found || !isIdentifier(prefix) || !isIdentifier(name):
		return fmt.Errorf("setting %q is not named prefix.name", s.Name)
	case strings.ContainsRune(s.Value, 0):
		return fmt.Errorf("setting %s holds a NUL character", s.Name)
	case !utf8.ValidString(s.Value):
		return fmt.Errorf("setting %s is not valid UTF-8", s.Name)
	}
	return nil
}

// transaction is a transaction of the connection.
type transaction struct {
	ctx        context.Context //nolint:containedctx // the one it was begun with, for observers
	connection *connection
	server     driver.Tx
}

// Begin implements [driver.Conn].
func (c *connection) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

// BeginTx implements [driver.ConnBeginTx]. With an opening in the context it
// sends that instead of the BEGIN of the options.
func (c *connection) BeginTx(ctx context.Context, options driver.TxOptions) (driver.Tx, error) {
	if err := c.ready(); err != nil {
		return nil, err
	}
	opening, ok := ctx.Value(openingKey{}).(opening)
	if ok {
		c.observe(ctx, opening.label)
		if _, err := c.server.ExecContext(ctx, opening.text, nil); err != nil {
			return nil, c.notBegun(ctx, err)
		}
		c.inTransaction = true
		return &transaction{ctx, c, c.server}, nil
	}
	c.observe(ctx, "BEGIN")
	begun, err := c.server.BeginTx(ctx, options)
	if err != nil {
		return nil, c.notBegun(ctx, err)
	}
	c.inTransaction = true
	return &transaction{ctx, c, begun}, nil
}

// notBegun lets the pool try another connection when this one was found dead:
// nothing has run yet. Not so after silence, since the next connection would
// most likely cost the same wait again.
func (c *connection) notBegun(ctx context.Context, err error) error {
	c.retired = true // whatever it was, BEGIN may or may not have taken effect
	_, worded := errors.AsType[*pq.Error](err)
	if silent, ok := errors.AsType[net.Error](err); worded || ok && silent.Timeout() {
		return c.judge(ctx, err)
	}
	return c.judge(ctx, fmt.Errorf("%w: %w", driver.ErrBadConn, err))
}

// Commit implements [driver.Tx].
func (t *transaction) Commit() error {
	return t.end("COMMIT", t.server.Commit)
}

// Rollback implements [driver.Tx].
func (t *transaction) Rollback() error {
	return t.end("ROLLBACK", t.server.Rollback)
}

// end ends a COPY first that was left in the middle, since its answers are
// read by a goroutine of their own.
func (t *transaction) end(label string, end func() error) error {
	c := t.connection
	if c.copying != nil {
		_ = c.copying.Close() // the transaction's end tells what became of it
	}
	c.observe(t.ctx, label)
	err := end()
	c.inTransaction = false
	return c.judge(context.Background(), err)
}
