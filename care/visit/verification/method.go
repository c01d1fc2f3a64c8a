package verification

import (
	"encoding/json"
	"errors"
	"strings"
)

// Method is how a visit was captured.
type Method string

// The methods. A sheet that is filled in afterwards is Manual, and alone no
// electronic verification (CMS informational bulletin 2019-08-08).
const (
	Mobile      Method = "MOBILE"
	Telephony   Method = "TELEPHONY"
	FixedDevice Method = "FIXED_DEVICE"
	Manual      Method = "MANUAL"
)

// MethodOf reads a method in any case, with blanks or hyphens; ok is false for
// what is none.
func MethodOf(text string) (m Method, ok bool) {
	m = Method(strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToUpper(strings.TrimSpace(text))))
	switch m {
	case Mobile, Telephony, FixedDevice, Manual:
		return m, true
	}
	return "", false
}

// UnmarshalJSON reads a method; null and "" are none.
func (m *Method) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) != nil {
		return errors.New("a capture method is text")
	}
	known, ok := MethodOf(text)
	if !ok && text != "" {
		return errors.New("a capture method is mobile, telephony, fixed device or manual")
	}
	*m = known
	return nil
}

// hasClock reports whether the times are those of a device.
func (m Method) hasClock() bool { return m == Mobile || m == FixedDevice }
