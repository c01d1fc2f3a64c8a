package match

// digits are the Soundex codes of the letters a to z (National Archives, the
// Soundex indexing system): 0 for vowels, which part equal codes, and blank for H
// and W, which do not.
const digits = "01230120022455012623010202"

// silent are the letters that do not part equal codes.
func silent(letter byte) bool { return letter == 'h' || letter == 'w' }

// soundex is how a folded word sounds: a letter and three digits, such as r163.
// It is empty for a word with anything but the letters a to z.
func soundex(word string) string {
	sound := make([]byte, 0, 4)
	var last byte
	for i := range len(word) {
		letter := word[i]
		if letter < 'a' || letter > 'z' {
			return ""
		}
		digit := digits[letter-'a']
		switch {
		case i == 0:
			sound = append(sound, letter)
		case silent(letter):
			continue
		case digit != '0' && digit != last && len(sound) < 4:
			sound = append(sound, digit)
		}
		last = digit
	}
	if len(sound) == 0 {
		return ""
	}
	for len(sound) < 4 {
		sound = append(sound, '0')
	}
	return string(sound)
}
