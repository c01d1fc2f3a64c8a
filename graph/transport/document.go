package transport

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// Documents are operations that a server knows before anybody sends them, by their id.
// A client names one by documentId, as the id or as sha256:ID, or by the hash of
// automatically persisted queries.
type Documents map[string]string

// IDOf is the id of a document that was given none: the hexadecimal SHA-256 of its text.
func IDOf(document string) string {
	hash := sha256.Sum256([]byte(document))
	return hex.EncodeToString(hash[:])
}

// find is a document by its id, with or without what says how that was made.
func (d Documents) find(id string) (string, bool) {
	document, known := d[strings.TrimPrefix(id, "sha256:")]
	return document, known
}

// knownFirst finds documents that are never forgotten before those that clients sent.
type knownFirst struct {
	graphql.Cache[string]

	known Documents
}

// Get implements graphql.Cache.
func (c knownFirst) Get(ctx context.Context, id string) (string, bool) {
	if document, known := c.known.find(id); known {
		return document, true
	}
	return c.Cache.Get(ctx, id)
}

// byDocument puts a request that names its document where the persisted queries are. A
// request that brings a document, too, is taken by that; what cannot be read is left as
// it is, for what refuses it.
func byDocument(body []byte) []byte {
	if !bytes.Contains(body, []byte(`"documentId"`)) {
		return body
	}
	var named struct {
		DocumentID string `json:"documentId"`
		Query      string `json:"query"`
	}
	var request, extensions map[string]json.RawMessage
	if json.Unmarshal(body, &named) != nil || json.Unmarshal(body, &request) != nil || named.DocumentID == "" || named.Query != "" {
		return body
	}
	if given := request["extensions"]; given != nil && json.Unmarshal(given, &extensions) != nil {
		return body
	}
	if extensions == nil {
		extensions = map[string]json.RawMessage{}
	}
	extensions["persistedQuery"] = encode(map[string]any{"version": 1, "sha256Hash": named.DocumentID})
	request["extensions"] = encode(extensions)
	delete(request, "documentId")
	return encode(request)
}
