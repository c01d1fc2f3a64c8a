package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"caseload/care/code"
	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// memberSource is the source of patients who are known by claims alone.
const memberSource = "cclf"

// createPatients makes patients of the people of file 8 whose number nobody has.
// They come in as any other patient would: one who is imported later with the same
// number is the same person.
func (i *Importer) createPatients(ctx context.Context, summary *Summary) error {
	members := &Importer{DB: i.DB, Source: memberSource, Workers: 1, Limits: i.Limits, Now: i.Now, Wake: i.Wake}
	after := ""
	for {
		people, err := i.ledger().Strangers(ctx, after, chunkItems)
		if err != nil {
			return fmt.Errorf("intake: %w", err)
		}
		if len(people) > 0 {
			made, err := members.Import(ctx, []fhir.File{fhir.Bytes("people.ndjson", patients(people))})
			if made != nil {
				summary.add(made)
			}
			if err != nil {
				return err
			}
			after = people[len(people)-1].MBI
		}
		if len(people) < chunkItems {
			return i.ledger().CountStrangers(ctx, summary.claims())
		}
	}
}

// sexes are the words of FHIR for Medicare's codes.
var sexes = map[string]string{"1": "male", "2": "female"}

// patients are people as FHIR resources, one a line, with what file 8 says of who
// they are and nothing else.
func patients(people []claim.Beneficiary) []byte {
	var text bytes.Buffer
	for i := range people {
		b := &people[i]
		patient := map[string]any{
			"resourceType": "Patient",
			"identifier":   []map[string]string{{"system": medicareNumber, "value": b.MBI}},
			"name":         []map[string]any{{"family": b.Last, "given": present(b.First, b.Middle)}},
		}
		put(patient, "gender", sexes[b.Sex])
		put(patient, "birthDate", dayText(b.Birth))
		put(patient, "deceasedDateTime", dayText(b.Death))
		if len(b.Address) > 0 || b.Zip != "" {
			patient["address"] = []code.Address{{Line: b.Address, City: b.City, State: b.PostalState, PostalCode: b.Zip}}
		}
		line, err := json.Marshal(patient)
		if err != nil {
			panic("intake: " + err.Error()) // text always marshals
		}
		text.Write(append(line, '\n'))
	}
	return text.Bytes()
}

// medicareNumber is the system of Medicare's numbers for people.
const medicareNumber = "http://hl7.org/fhir/sid/us-mbi"

// put sets an element unless there is nothing to say.
func put(to map[string]any, element, value string) {
	if value != "" {
		to[element] = value
	}
}

func dayText(day *code.Day) string {
	if day == nil {
		return ""
	}
	return day.String()
}

// present leaves the names that there are.
func present(names ...string) (list []string) {
	for _, name := range names {
		if name != "" {
			list = append(list, name)
		}
	}
	return list
}
