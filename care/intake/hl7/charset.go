package hl7

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// charset is an encoding of text. Its codec is nil for UTF-8.
type charset struct {
	name   string
	codec  encoding.Encoding
	stated bool // by MSH-18
}

var (
	utf8Text = charset{name: "UTF-8"}
	// latin reads every byte: it is what bytes that are nothing else are read as.
	// Windows 1252 is ISO 8859-1 with letters where that has control characters
	// that nobody sends.
	latin = charset{name: "ISO 8859-1", codec: charmap.Windows1252}
)

// charsets are the encodings of table 0211 that are read, by their names in
// capitals without anything but letters and digits, and what senders write
// instead. The East Asian ones are not among them.
var charsets = map[string]charset{
	"ASCII": utf8Text, "USASCII": utf8Text, "UTF8": utf8Text, "UNICODEUTF8": utf8Text, "UNICODE": utf8Text,
	"88591": latin, "ISO88591": latin, "LATIN1": latin, "ISOIR100": latin, "WINDOWS1252": latin, "CP1252": latin,
	"88592": iso(2, charmap.ISO8859_2), "88593": iso(3, charmap.ISO8859_3), "88594": iso(4, charmap.ISO8859_4),
	"88595": iso(5, charmap.ISO8859_5), "88596": iso(6, charmap.ISO8859_6), "88597": iso(7, charmap.ISO8859_7),
	"88598": iso(8, charmap.ISO8859_8), "88599": iso(9, charmap.ISO8859_9), "885915": iso(15, charmap.ISO8859_15),
}

func iso(part int, codec encoding.Encoding) charset {
	return charset{name: "ISO 8859-" + strconv.Itoa(part), codec: codec}
}

// charsetOf is the encoding that a message states. A byte-order mark has settled
// it. Without a statement it is plain ASCII by the standard, and by experience
// UTF-8 or Latin-1.
func charsetOf(stated string, marked bool) (charset, *Fault) {
	name := plain(stated)
	if marked || name == "" {
		return utf8Text, nil
	}
	found, ok := charsets[name]
	if !ok {
		found, ok = charsets[strings.TrimPrefix(name, "ISO")]
	}
	if !ok {
		return charset{}, &Fault{Segment: "MSH", Field: 18, Code: UnknownValue, Reason: "an encoding that is not read"}
	}
	found.stated = true
	return found, nil
}

func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (letter(byte(r)) || digit(byte(r))) {
			return r
		}
		return -1
	}, strings.ToUpper(name))
}

// decode makes text of bytes. What should be UTF-8 and is not is read as Latin-1:
// a name with one wrong letter is better than no message.
func (c charset) decode(raw []byte) (string, charset) {
	if c.codec == nil && utf8.Valid(raw) {
		return string(raw), c
	}
	if c.codec == nil {
		c = latin
	}
	text, err := c.codec.NewDecoder().Bytes(raw)
	if err != nil { // the decoders of single bytes know every byte
		return strings.ToValidUTF8(string(raw), "\uFFFD"), c
	}
	return string(text), c
}

var (
	mark8  = []byte("\xef\xbb\xbf")
	mark16 = [][]byte{[]byte("\xff\xfe"), []byte("\xfe\xff")}
)

// unmark takes a byte-order mark away. Text in UTF-16, which is told by its mark
// alone, becomes UTF-8.
func unmark(raw []byte) (rest []byte, marked bool, fault *Fault) {
	if rest, ok := bytes.CutPrefix(raw, mark8); ok {
		return rest, true, nil
	}
	for _, mark := range mark16 {
		if !bytes.HasPrefix(raw, mark) {
			continue
		}
		text, err := unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return nil, true, whole(WrongType, "not the UTF-16 that its byte-order mark announces")
		}
		return text, true, nil
	}
	return raw, false, nil
}
