package eob

import (
	"cmp"
	"encoding/json"
	"strings"

	"caseload/care/intake/claim"
	"caseload/care/intake/fhir"
)

// number is the claim's id: the identifier of type uc (unique claim), one named
// after CMS's claim id, the first that there is, or the resource's own.
func (r *reader) number() string {
	for _, i := range r.Identifier {
		if i.Value != "" && (has(i.Type, "uc") || own(i.System, "clm-id")) {
			return i.Value
		}
	}
	for _, i := range r.Identifier {
		if i.Value != "" {
			return i.Value
		}
	}
	return r.ID
}

// control is the number by which the contractor processed the claim.
func (r *reader) control() string {
	return fhir.IdentifierOf(r.Identifier, bluebutton+"identifiers/CLM-CNTL-NUM")
}

// adjustment is the adjustment type; a source that has none sends originals.
func (r *reader) adjustment() claim.Adjustment {
	text := r.told("CLM_ADJSTMT_TYPE_CD")
	if text == "" {
		return claim.Original
	}
	if !claim.Adjustment(text).Known() {
		r.flaw("supportingInfo(CLM_ADJSTMT_TYPE_CD).code", "neither 0, 1 nor 2")
		return claim.Original
	}
	return claim.Adjustment(text)
}

// inside is the contained resource that a reference is to; nil when it leads
// outside.
func (r *reader) inside(ref fhir.Reference) *contained {
	id := ref.Contained()
	for i := range r.Contained {
		if id != "" && r.Contained[i].ID == id {
			return &r.Contained[i]
		}
	}
	return nil
}

// provider is the number of the provider, or of the facility, in a system: in the
// contained resource, in the reference, or in the search that stands for it.
func (r *reader) provider(system string) string {
	for _, ref := range []fhir.Reference{r.Provider, r.Facility} {
		if in := r.inside(ref); in != nil {
			if value := fhir.IdentifierOf(in.Identifier, system); value != "" {
				return value
			}
		}
		if ref.Identifier.System == system {
			return ref.Identifier.Value
		}
		if _, value, ok := strings.Cut(ref.Reference, "?identifier="+system+"|"); ok {
			return value
		}
	}
	return ""
}

// beneficiary is the patient's Medicare number, where the claim has it.
func (r *reader) beneficiary() string {
	if r.Patient.Identifier.System == medicare {
		return r.Patient.Identifier.Value
	}
	list := r.Contained
	for i := range list {
		if list[i].ResourceType == "Coverage" || list[i].ResourceType == "Patient" {
			if value := fhir.IdentifierOf(list[i].Identifier, medicare); value != "" {
				return value
			}
		}
	}
	return ""
}

// payer is who covers the claim, in words: the payer of the focal coverage inside
// the claim, the insurer inside it, or what the references are called.
func (r *reader) payer() string {
	called := ""
	for _, insurance := range r.Insurance {
		if !insurance.Focal && len(r.Insurance) > 1 {
			continue
		}
		if called == "" {
			called = insurance.Coverage.Display
		}
		if in := r.inside(insurance.Coverage); in != nil {
			for _, payor := range in.Payor {
				if payor.Display != "" {
					return payor.Display
				}
			}
		}
	}
	return cmp.Or(r.insurer(), r.Insurer.Display, called)
}

// insurer is the name of the insurer inside the claim.
func (r *reader) insurer() string {
	in := r.inside(r.Insurer)
	if in == nil {
		return ""
	}
	var name string
	_ = json.Unmarshal(in.Name, &name) // a name of another kind is a person's
	return name
}
