package auth

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// keyFile is the development issuer's private key, PKCS #8 in PEM.
const keyFile = "token-key.pem"

// openKey reads the signing key in folder, or makes one. Two servers that do
// so at once end up with the same key.
func openKey(folder string) (ed25519.PrivateKey, error) {
	path := filepath.Join(folder, keyFile)
	key, err := readKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if err := makeKey(path); err != nil {
		return nil, err
	}
	return readKey(path)
}

func readKey(path string) (ed25519.PrivateKey, error) {
	text, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		return nil, fmt.Errorf("read signing key: %w", err)
	}
	// A copy of the folder may have lost the narrow permissions.
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, fmt.Errorf("protect signing key: %w", err)
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s holds no key: delete it, and another is made", path)
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	key, ok := parsed.(ed25519.PrivateKey)
	if err != nil || !ok {
		return nil, fmt.Errorf("%s holds no Ed25519 key: delete it, and another is made", path)
	}
	return key, nil
}

// makeKey writes a new key whole under another name and links it into place,
// which does nothing when there is one by then.
func makeKey(path string) error {
	encoded, err := newKey()
	if err != nil {
		return err
	}
	// Postgres may run below this folder as another user, who passes through.
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // as said
		return fmt.Errorf("make signing key: %w", err)
	}
	draft, err := os.CreateTemp(filepath.Dir(path), keyFile+".*") // made with 0600
	if err != nil {
		return fmt.Errorf("make signing key: %w", err)
	}
	defer func() { _ = os.Remove(draft.Name()) }()
	_, err = draft.Write(encoded)
	if err = errors.Join(err, draft.Close()); err != nil {
		return fmt.Errorf("write signing key: %w", err)
	}
	if err := os.Link(draft.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("keep signing key: %w", err)
	}
	return nil
}

// newKey returns a new private key, encoded.
func newKey() ([]byte, error) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("make signing key: %w", err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return nil, fmt.Errorf("encode signing key: %w", err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), nil
}
