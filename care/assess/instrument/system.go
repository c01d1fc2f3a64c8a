package instrument

import "caseload/care/code"

// System is the code system of the options and items that no public system has a
// code for. The part after it is the instrument.
const System = "urn:caseload:instrument"

// Coding is the option as a code of its system.
func (o *Option) Coding() code.Coding {
	system := o.System
	if system == "" {
		system = System
	}
	return code.Coding{System: system, Code: o.Code, Display: o.Label}
}
