// Package signed makes addresses that open one thing for a while: a token in its
// query says what, for whom and until when, with a seal that only the server can
// make. Who has the address needs no other token, so that a calendar or a
// download, which cannot send headers, can use it.
package signed

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrInvalid says that a token is none of ours, was changed, is for something
// else, or is over. Which of it is not told.
var ErrInvalid = errors.New("signed: the address is not valid, or not any more")

// Parameter is the parameter of an address that holds the token: paths are logged.
const Parameter = "token"

// Signer seals tokens and opens them. Servers that stand in for one another
// share the key.
type Signer struct {
	Key []byte
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

type content struct {
	Until   int64           `json:"u"`
	Subject json.RawMessage `json:"s"`
}

var encoding = base64.RawURLEncoding

// Sign returns a token that opens the subject for one purpose until the time.
// Whoever holds the token can read the subject: it must be ids and nothing else.
func (s *Signer) Sign(purpose string, subject any, until time.Time) (string, error) {
	inner, err := json.Marshal(subject)
	if err != nil {
		return "", fmt.Errorf("signed: subject: %w", err)
	}
	text, err := json.Marshal(content{until.Unix(), inner})
	if err != nil {
		return "", fmt.Errorf("signed: %w", err)
	}
	return encoding.EncodeToString(text) + "." + encoding.EncodeToString(s.seal(purpose, text)), nil
}

// Open reads the subject of a token that was signed for the purpose. It answers
// [ErrInvalid] for any other.
func (s *Signer) Open(purpose, token string, subject any) error {
	first, second, _ := strings.Cut(token, ".")
	text, err := encoding.DecodeString(first)
	if err != nil {
		return ErrInvalid
	}
	seal, err := encoding.DecodeString(second)
	if err != nil || !hmac.Equal(seal, s.seal(purpose, text)) {
		return ErrInvalid
	}
	var c content
	if json.Unmarshal(text, &c) != nil || !s.now().Before(time.Unix(c.Until, 0)) || json.Unmarshal(c.Subject, subject) != nil {
		return ErrInvalid
	}
	return nil
}

// seal is over the purpose as well, so that a token for one thing opens no other.
func (s *Signer) seal(purpose string, text []byte) []byte {
	mac := hmac.New(sha256.New, s.Key)
	_, _ = mac.Write([]byte(purpose + "\x00"))
	_, _ = mac.Write(text)
	return mac.Sum(nil)
}

func (s *Signer) now() time.Time {
	if s.Now != nil {
		return s.Now()
	}
	return time.Now()
}
