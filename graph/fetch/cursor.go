package fetch

import (
	"encoding/base64"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"caseload/graph/fault"
)

// place is a row's position in a list: what a cursor holds.
type place struct {
	List  string    `json:"l"`
	Value string    `json:"v"`
	ID    uuid.UUID `json:"i"`
}

func (p place) cursor() string {
	text, err := json.Marshal(p)
	if err != nil {
		panic(err) // three plain strings always marshal
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// parseCursor reads the place out of a cursor of the list that is ordered so.
func parseCursor(cursor, list string, o order) (place, error) {
	var p place
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || json.Unmarshal(text, &p) != nil {
		return p, fault.BadCursor("the cursor is not one of this service: give back `endCursor` unchanged")
	}
	if p.List != list {
		return p, fault.BadCursor("the cursor belongs to another list, another order or another filter")
	}
	if !o.holds(p.Value) {
		return p, fault.BadCursor("the cursor is damaged: give back `endCursor` unchanged")
	}
	return p, nil
}

// holds reports whether the text is a value of the order's column.
func (o order) holds(value string) bool {
	var err error
	switch o.typ {
	case "timestamptz":
		var at time.Time
		at, err = time.Parse(time.RFC3339Nano, value)
		if at.UTC().Year() < 1 {
			return false // RFC 3339 has a year 0, Postgres has none
		}
	case "bigint":
		_, err = strconv.ParseInt(value, 10, 64)
	case "float8":
		var number float64
		number, err = strconv.ParseFloat(value, 64)
		if math.IsNaN(number) || math.IsInf(number, 0) {
			return false
		}
	case "uuid":
		_, err = uuid.Parse(value)
	default:
		return utf8.ValidString(value) && !strings.ContainsRune(value, 0)
	}
	return err == nil
}

// list is the name that the cursors of a list carry.
func (r relation) list() string { return r.name + " " + r.order.column }
