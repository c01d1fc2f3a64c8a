package profile

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"time"
)

// forms are the forms of R4's primitive types (https://hl7.org/fhir/R4/datatypes.html).
var forms = map[string]*regexp.Regexp{
	"id":        regexp.MustCompile(`^[A-Za-z0-9\-.]{1,64}$`),
	"code":      regexp.MustCompile(`^[^\s]+( [^\s]+)*$`),
	"uri":       regexp.MustCompile(`^\S+$`),
	"canonical": regexp.MustCompile(`^\S+$`),
	"reference": regexp.MustCompile(`^[A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64}$`),
	"string":    regexp.MustCompile(`\S`),
	"date":      regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`),
	"dateTime":  regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+\-]\d{2}:\d{2}))?)?)?$`),
	"time":      regexp.MustCompile(`^\d{2}:\d{2}:\d{2}(\.\d+)?$`),
	"instant":   regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+\-]\d{2}:\d{2})$`),
}

// primitive says what is wrong with a value of a primitive type; empty when nothing
// is.
func primitive(typ string, value any) string {
	switch v := value.(type) {
	case string:
		return textual(typ, v)
	case bool:
		if typ != "boolean" {
			return "must be a " + typ
		}
	case json.Number:
		return numeric(typ, v)
	default:
		return "must be a " + typ
	}
	return ""
}

func numeric(typ string, value json.Number) string {
	n, err := value.Int64()
	switch {
	case typ == "decimal":
		return ""
	case typ != "integer" && typ != "positiveInt" || err != nil:
		return "must be a " + typ
	case typ == "positiveInt" && n < 1:
		return "must be positive"
	}
	return ""
}

func textual(typ, value string) string {
	if typ == "xhtml" {
		return xhtml(value)
	}
	form, ok := forms[typ]
	if !ok || !form.MatchString(value) {
		return "is no " + typ
	}
	if layout := map[int]string{7: "2006-01", 10: "2006-01-02"}[len(value)]; layout != "" && (typ == "date" || typ == "dateTime") {
		if _, err := time.Parse(layout, value); err != nil {
			return "no such day"
		}
	}
	return ""
}

// xhtml says what is wrong with a narrative: it is one well-formed div of XHTML
// without scripts, forms or links.
func xhtml(text string) string {
	if !strings.HasPrefix(text, `<div xmlns="http://www.w3.org/1999/xhtml"`) {
		return "is no div of XHTML"
	}
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			return "is not well-formed"
		}
		if start, ok := token.(xml.StartElement); ok && !plainTags[start.Name.Local] {
			return "has an element that a narrative may not have"
		}
	}
}

var plainTags = map[string]bool{"div": true, "p": true, "b": true, "ul": true, "li": true}
