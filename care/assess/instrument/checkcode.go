package instrument

import "strings"

// checkDigit reports whether a code has the form of LOINC: digits, or "LA" and
// digits for an answer, then a hyphen and a check digit by the mod 10 algorithm.
// It finds slips of the pen, not codes that were never given.
func checkDigit(code string) bool {
	body, digit, ok := strings.Cut(code, "-")
	digits, answer := strings.CutPrefix(body, "LA")
	if !ok || digits == "" || len(digit) != 1 {
		return false
	}
	sum := 0
	for i := range len(digits) {
		d := int(digits[len(digits)-1-i]) - '0'
		if d < 0 || d > 9 {
			return false
		}
		if i%2 == 0 {
			d = d*2/10 + d*2%10
		}
		sum += d
	}
	if answer {
		sum += letters[len(digits)%2]
	}
	return int(digit[0])-'0' == (10-sum%10)%10
}

// letters are what "LA" adds to the sum before an even and an odd number of
// digits. LOINC does not publish it; it is read off the published answer codes.
var letters = [2]int{5, 8}
