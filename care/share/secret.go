package share

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

// secretSize is the length of a secret in bytes.
const secretSize = 32

var encoding = base64.RawURLEncoding

// newSecret makes a secret of 256 bits for an address, and its hash. The hash needs
// no salt and no slow function: nobody guesses 256 bits.
func newSecret() (secret string, hash []byte) {
	raw := make([]byte, secretSize)
	_, _ = rand.Read(raw) // never fails: see crypto/rand
	return encoding.EncodeToString(raw), digest(raw)
}

// hashOf is the hash of a secret out of an address; ok is false for what is none.
func hashOf(secret string) (hash []byte, ok bool) {
	raw, err := encoding.DecodeString(secret)
	if err != nil || len(raw) != secretSize || encoding.EncodeToString(raw) != secret {
		return nil, false
	}
	return digest(raw), true
}

func digest(raw []byte) []byte {
	sum := sha256.Sum256(raw)
	return sum[:]
}
