// Package emergency opens a patient's record in an emergency to somebody who has no
// relationship to them (45 CFR 164.312(a)(2)(ii)), for a time and on record, and in a
// medical emergency what needs the patient's consent as well (42 CFR 2.51). Every try is
// kept, opened or not; who may be asked for and how long it lasts are tables beside this
// text. The privacy officer reviews it.
package emergency
