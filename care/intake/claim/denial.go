package claim

// Refused reports whether a payment code of a physician's or equipment claim
// (CLM_CARR_PMT_DNL_CD) denies the whole claim: 0, a letter from D on, or a code
// of two characters, which name a payer that should have paid instead. 1 to 9, A
// and B are ways to pay; C is not in use and denies nothing (our choice).
func Refused(code string) bool {
	switch {
	case len(code) == 0:
		return false
	case len(code) > 1:
		return true
	}
	return code == "0" || code[0] >= 'D' && code[0] <= 'Z'
}

// Unpaid reports whether a line's processing indicator (CLM_PRCSG_IND_CD) denies
// the line: everything but A, allowed.
func Unpaid(indicator string) bool { return indicator != "A" }
