package config

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// variable is one row of the documentation.
type variable struct {
	field, name, otherwise, needed, about string
}

// Document is docs/configuration.md, written from the tags of Config.
func Document() string {
	var b strings.Builder
	b.WriteString(preface)
	for group := range reflect.TypeFor[Config]().Fields() {
		if group.Type.Kind() != reflect.Struct {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n\n", group.Tag.Get("group"))
		b.WriteString("| variable | default | needed in | meaning |\n|---|---|---|---|\n")
		for _, v := range variables(group.Type) {
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", v.name, v.otherwise, v.needed, v.about)
		}
	}
	return b.String()
}

const preface = `# Configuration

The server reads its configuration from the environment, checks all of it at the
start, and tells every mistake at once. A variable that is set to nothing counts
as not set. With no variable at all it runs in development: a Postgres of its
own in ` + "`.caseload`" + `, sample patients, and tokens printed to the terminal.

This page is written from the tags in ` + "`server/config`" + `; after a change there, run
` + "`go test ./server/config -update`" + `.
`

// variables are the rows of one group.
func variables(group reflect.Type) []variable {
	var rows []variable
	for field := range group.Fields() {
		rows = append(rows, variable{
			field:     field.Name,
			name:      field.Tag.Get("env"),
			otherwise: otherwise(field.Tag),
			needed:    field.Tag.Get("needed"),
			about:     strings.ReplaceAll(field.Tag.Get("usage"), "~", "`"),
		})
	}
	return rows
}

func otherwise(tag reflect.StructTag) string {
	if value, ok := tag.Lookup("envDefault"); ok {
		return "`" + value + "`"
	}
	return tag.Get("unset")
}

// every is the rows of all groups.
func every() []variable {
	var rows []variable
	for group := range reflect.TypeFor[Config]().Fields() {
		if group.Type.Kind() == reflect.Struct {
			rows = append(rows, variables(group.Type)...)
		}
	}
	return rows
}

// variableOf finds the variable that fills a field.
func variableOf(field string) string {
	rows := every()
	at := slices.IndexFunc(rows, func(v variable) bool { return v.field == field })
	if at < 0 {
		return field
	}
	return rows[at].name
}

// Unknown lists the variables with our prefix that mean nothing, sorted: most
// likely misspelled. They are no mistake, since an orchestrator may set some of
// its own (Kubernetes does, for a service of the same name).
func (c *Config) Unknown() []string {
	rows := every()
	var unknown []string
	for name := range c.given {
		known := slices.ContainsFunc(rows, func(v variable) bool { return v.name == name })
		if strings.HasPrefix(name, "CASELOAD_") && !known {
			unknown = append(unknown, name)
		}
	}
	slices.Sort(unknown)
	return unknown
}
