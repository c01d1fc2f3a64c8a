package push

import (
	"crypto/ecdh"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Key is the server's own, by which push services know it (RFC 8292).
type Key struct{ private *ecdh.PrivateKey }

// ReadKey reads a private key of the curve P-256 in base64url, as configured.
func ReadKey(text string) (Key, error) {
	bytes, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(strings.TrimSpace(text), "="))
	if err != nil {
		return Key{}, errors.New("push: the key is not base64url") // the error of the decoder shows a part of it
	}
	private, err := ecdh.P256().NewPrivateKey(bytes)
	if err != nil {
		return Key{}, errors.New("push: the key is not a private key of the curve P-256")
	}
	return Key{private}, nil
}

// keyFile is where a development server keeps its key, so that devices that are
// registered stay so.
const keyFile = "push.key"

// OpenKey reads the key in the folder, and makes one where there is none.
func OpenKey(folder string) (Key, error) {
	path := filepath.Join(folder, keyFile)
	text, err := os.ReadFile(filepath.Clean(path))
	if err == nil {
		return ReadKey(string(text))
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return Key{}, fmt.Errorf("push: read the key: %w", err)
	}
	made, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		return Key{}, fmt.Errorf("push: make a key: %w", err)
	}
	if err := os.WriteFile(path, []byte(base64.RawURLEncoding.EncodeToString(made.Bytes())), 0o600); err != nil {
		return Key{}, fmt.Errorf("push: keep the key: %w", err)
	}
	return Key{made}, nil
}

// Public is the public key in base64url, as browsers want it.
func (k Key) Public() string {
	return base64.RawURLEncoding.EncodeToString(k.private.PublicKey().Bytes())
}
