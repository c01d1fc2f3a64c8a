package filetype_test

import (
	"testing"

	"caseload/care/facilitate/filetype"
)

func TestFilesAreOfTheTypeThatTheySay(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, contentType, content string
		want                       bool
	}{
		{"a PDF", "application/pdf", "%PDF-1.7\n", true},
		{"HTML that says it is a PDF", "application/pdf", "<html><script>", false},
		{"a JPEG", "image/jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", true},
		{"a PNG", "image/png", "\x89PNG\r\n\x1a\n\x00", true},
		{"a PNG that is cut off", "image/png", "\x89PNG", false},
		{"a HEIC", "image/heic", "\x00\x00\x00\x18ftypheic", true},
		{"two bytes", "image/heic", "\x00\x00", false},
		{"text", "text/plain", "Größe 1,70 m", true},
		{"text with a NUL", "text/plain", "a\x00b", false},
		{"no UTF-8", "text/plain", "\xff\xfe", false},
	} {
		known, ok := filetype.Of(tt.contentType)
		if !ok || known.Holds([]byte(tt.content)) != tt.want {
			t.Errorf("%s: allowed %v, holds %v", tt.name, ok, !tt.want)
		}
	}
	for _, refused := range []string{"text/html", "image/svg+xml", "application/octet-stream", "application/pdf; charset=x", "IMAGE/PNG", ""} {
		if _, ok := filetype.Of(refused); ok {
			t.Errorf("%q is allowed", refused)
		}
	}
}
