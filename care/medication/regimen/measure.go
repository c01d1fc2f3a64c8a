package regimen

import (
	_ "embed" // the table below
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/monitor/unit"
)

//go:embed measures.csv
var measuresCSV string

// measure is what the rules ask of laboratory and scale.
type measure struct {
	name, unit string
	loinc      []string
	days       int
}

var measures = sync.OnceValue(func() (list []measure) {
	for _, row := range fact.Read(measuresCSV, "measure", "loinc", "unit", "days").Rows {
		list = append(list, measure{name: row[0], loinc: strings.Split(row[1], "|"), unit: row[2], days: fact.Int(row[3])})
	}
	return list
})

// Codes are the LOINC codes of the observations that are read.
func Codes() (codes []string) {
	for _, m := range measures() {
		codes = append(codes, m.loinc...)
	}
	return codes
}

// measurement is the newest value of a measure.
type measurement struct {
	value float64
	at    time.Time
	days  int
}

func (r *Record) observation(text []byte) error {
	row, err := decode[struct {
		Code  string      `json:"code"`
		At    time.Time   `json:"timeline_at"`
		Value *code.Value `json:"value"`
	}](text)
	if err != nil || row.Value == nil || row.Value.Quantity == nil {
		return err
	}
	for _, m := range measures() {
		if !slices.Contains(m.loinc, row.Code) || row.At.Before(r.measured[m.name].at) {
			continue
		}
		number, err := strconv.ParseFloat(row.Value.Quantity.Value, 64)
		if err != nil || row.Value.Quantity.Comparator != "" { // a bound is no value to compute with
			continue
		}
		if value, err := unit.Convert(row.Code, number, row.Value.Quantity.Code, m.unit); err == nil {
			r.measured[m.name] = measurement{value, row.At, m.days}
		}
	}
	return nil
}
