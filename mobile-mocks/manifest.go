package mocks

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/parser"
)

// manifestFormat is how Apollo's tools for iOS, Kotlin and the web write a manifest.
const manifestFormat = "apollo-persisted-query-manifest"

// manifest lists operations by the ids that clients send in their place.
type manifest struct {
	Format     string       `json:"format"`
	Version    int          `json:"version"`
	Operations []registered `json:"operations"`
}

type registered struct {
	ID   string        `json:"id"`
	Name string        `json:"name"`
	Type ast.Operation `json:"type"`
	Body string        `json:"body"`
}

// Manifest is manifest.json: every operation under the SHA-256 of its body, which is the
// document without comments and needless spaces.
func Manifest() ([]byte, error) {
	operations, err := register()
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(manifest{manifestFormat, 1, operations}); err != nil {
		return nil, fmt.Errorf("write the manifest: %w", err)
	}
	return text.Bytes(), nil
}

// Documents are the operations by their ids.
func Documents() (map[string]string, error) {
	operations, err := register()
	if err != nil {
		return nil, err
	}
	documents := make(map[string]string, len(operations))
	for _, operation := range operations {
		documents[operation.ID] = operation.Body
	}
	return documents, nil
}

// register gives every operation its id.
func register() (all []registered, err error) {
	operations, err := Operations()
	if err != nil {
		return nil, err
	}
	for _, operation := range operations {
		body, err := compact(operation.Document)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", operation.Name, err)
		}
		hash := sha256.Sum256([]byte(body))
		all = append(all, registered{hex.EncodeToString(hash[:]), operation.Name, operation.Kind, body})
	}
	return all, nil
}

// ReadManifest reads a persisted query manifest and returns the documents by their ids. An
// error names the operation and not its text.
func ReadManifest(text []byte) (map[string]string, error) {
	var all manifest
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("no manifest: %w", err)
	}
	if all.Format != manifestFormat || all.Version != 1 {
		return nil, fmt.Errorf("no manifest: the format is not %s, version 1", manifestFormat)
	}
	documents := make(map[string]string, len(all.Operations))
	for at, operation := range all.Operations {
		if operation.ID == "" || documents[operation.ID] != "" {
			return nil, fmt.Errorf("operation %d (%s) has no id of its own", at, operation.Name)
		}
		if _, err := compact(operation.Body); err != nil {
			return nil, fmt.Errorf("operation %d (%s): %w", at, operation.Name, err)
		}
		documents[operation.ID] = operation.Body
	}
	return documents, nil
}

// compact writes a document with as few bytes as can be.
func compact(document string) (string, error) {
	parsed, err := parser.ParseQuery(&ast.Source{Input: document})
	if err != nil || len(parsed.Operations) == 0 {
		return "", errors.New("its body is no document with an operation")
	}
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithCompacted()).FormatQueryDocument(parsed)
	return text.String(), nil
}
