package instrument

// License is under which terms an instrument is carried.
type License struct {
	Class LicenseClass `json:"class"`
	// Holder is who owns the form, or whose work the method is.
	Holder string `json:"holder"`
	Terms  string `json:"terms"`
	// Verbatim tells that the items may be shown as they stand here; otherwise
	// they are short labels of ours and not the official wording.
	Verbatim bool `json:"verbatim"`
	// Attribution is the line to show with the form, which AttributionRequired
	// makes a duty.
	Attribution         string `json:"attribution"`
	AttributionRequired bool   `json:"attribution_required"`
}

// LicenseClass is a kind of terms.
type LicenseClass string

// The kinds of terms that may be shipped.
const (
	Free                LicenseClass = "free"
	FreeWithAttribution LicenseClass = "free-with-attribution"
	FreeWithConditions  LicenseClass = "free-with-conditions"
	Public              LicenseClass = "public"
	PublicUS            LicenseClass = "public-us"
	PublicDomain        LicenseClass = "public-domain"
	PublicDomainUS      LicenseClass = "public-domain-us"
	CCBY                LicenseClass = "cc-by"
	MethodOwnWords      LicenseClass = "method-own-words"
	Own                 LicenseClass = "own"
	// ScoreOnly is of forms whose items may not be shipped: somebody gives the test
	// with the holder's own form, and enters the total.
	ScoreOnly LicenseClass = "score-only"
)

// attributed tells for each class whether the terms themselves ask for a line.
var attributed = map[LicenseClass]bool{
	Free: false, FreeWithAttribution: true, FreeWithConditions: true, Public: false, PublicUS: false,
	PublicDomain: false, PublicDomainUS: false, CCBY: true, MethodOwnWords: false, Own: false,
	ScoreOnly: false,
}

// ScoreOnly reports whether there is one thing to enter, the total, since the items
// may not be shown.
func (in *Instrument) ScoreOnly() bool { return in.License.Class == ScoreOnly }

// loincNotice is the line that the LOINC license asks for.
const loincNotice = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief " +
	"Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license."

// Copyright is every line to show with the form.
func (in *Instrument) Copyright() string {
	lines := in.License.Attribution
	if !in.coded() {
		return lines
	}
	if lines != "" {
		lines += " "
	}
	return lines + loincNotice
}

// coded tells whether any code of LOINC is in the definition.
func (in *Instrument) coded() bool {
	if in.LOINC.Panel != "" || in.LOINC.Total != "" {
		return true
	}
	for _, options := range in.OptionSets {
		for _, option := range options {
			if option.System != "" {
				return true
			}
		}
	}
	return false
}
