package demo

import (
	_ "embed" // the entries below
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate"
)

// directoryCSV are services as there might be some, made up for the sample.
//
//go:embed directory.csv
var directoryCSV string

// directory fills the directory of services.
func (w *world) directory() error {
	rows, err := csv.NewReader(strings.NewReader(directoryCSV)).ReadAll()
	if err != nil {
		return fmt.Errorf("demo: directory: %w", err)
	}
	for _, row := range rows[1:] {
		if _, err := w.service(row).Record(w.ctx, w.recorder); err != nil {
			return fmt.Errorf("demo: directory: %w", err)
		}
	}
	return nil
}

// service reads an entry; its id follows from its name, so that it is made once.
func (w *world) service(row []string) facilitate.SaveHealthcareService {
	id := uuid.NewSHA1(w.organization, []byte(row[0]))
	in := facilitate.SaveHealthcareService{
		ClientMutationID: uuid.NewSHA1(id, []byte("save")), ID: id, Name: row[0], ProvidedBy: row[1],
		Languages: strings.Fields(row[3]), Eligibility: row[4], Payers: strings.Fields(row[5]),
		Telecom: []code.ContactPoint{{System: "phone", Value: row[10], Use: "work"}}, Active: true,
	}
	for word := range strings.FieldsSeq(row[2]) {
		in.Categories = append(in.Categories, code.ServiceCategory(word))
	}
	if age, err := strconv.Atoi(row[6]); err == nil {
		in.MinimumAge = &age
	}
	latitude, err1 := strconv.ParseFloat(row[7], 64)
	longitude, err2 := strconv.ParseFloat(row[8], 64)
	if err1 == nil && err2 == nil {
		in.Position = &code.Position{Latitude: latitude, Longitude: longitude}
	}
	if radius, err := strconv.ParseFloat(row[9], 64); err == nil {
		in.RadiusKilometers = &radius
	}
	if row[11] != "" {
		in.Address = []code.Address{{Use: "work", Line: []string{row[11]}, City: row[12], State: "MA", PostalCode: row[13], Country: "US"}}
	}
	return in
}
