package fhir

import "io"

// Limits bound what one input may cost. The zero value of a field means its
// default.
type Limits struct {
	// Entry is the most bytes that one resource, or one line, may have
	// (default 32 MiB).
	Entry int64
	// File is the most bytes that one file may unpack to (default 16 GiB).
	File int64
	// Ratio is how many times its packed size a file may unpack to, once it has
	// passed 16 MiB (default 200; FHIR in JSON packs about twenty to one, and the
	// format allows a thousand).
	Ratio int64
}

// ratioGrace is how much may be unpacked before the ratio counts: a short file
// harms nobody.
const ratioGrace = 16 << 20

func (l Limits) orDefault() Limits {
	if l.Entry <= 0 {
		l.Entry = 32 << 20
	}
	if l.File <= 0 {
		l.File = 16 << 30
	}
	if l.Ratio <= 0 {
		l.Ratio = 200
	}
	return l
}

// counter counts the bytes that pass through it.
type counter struct {
	io.Reader
	count int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.count += int64(n)
	return n, err
}

// guard ends the reading of a file that passes its limits.
type guard struct {
	source io.Reader
	packed *counter // nil when the file is not compressed
	limits Limits
	total  int64
	since  int64 // bytes since the last resource ended
}

// next starts the allowance of the next resource.
func (g *guard) next() { g.since = 0 }

// consumed is how much of the file on disk has been read.
func (g *guard) consumed() int64 {
	if g.packed != nil {
		return g.packed.count
	}
	return g.total
}

func (g *guard) Read(p []byte) (int, error) {
	if err := g.exceeded(); err != nil {
		return 0, err
	}
	n, err := g.source.Read(p)
	g.total += int64(n)
	g.since += int64(n)
	return n, err
}

func (g *guard) exceeded() error {
	switch {
	case g.since > g.limits.Entry:
		return errTooLarge
	case g.total > g.limits.File:
		return errFileSize
	case g.packed != nil && g.total > ratioGrace && g.total > g.packed.count*g.limits.Ratio:
		return errBomb
	}
	return nil
}

// filling reads as much as it is asked for. The JSON decoder doubles its buffer
// while it looks for the end of white space and starts over at each read, so
// short reads would make a file of blanks cost the square of its size.
type filling struct {
	source io.Reader
	failed error
}

func (f *filling) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) && f.failed == nil {
		var read int
		read, f.failed = f.source.Read(p[n:])
		n += read
	}
	if n > 0 {
		return n, nil
	}
	return 0, f.failed
}
