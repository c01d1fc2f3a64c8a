package intake

import (
	"io"

	"caseload/care/intake/claim/cclf"
)

// gauge tells how far the reading of deliveries is. Half of the way is to read the
// files, the other half is to join their lines, delivery by delivery.
type gauge struct {
	progress func(done, total int64) // may be nil
	size     int64                   // of the files, in bytes
	read     int64                   // bytes of them that are read
	settled  int64                   // bytes of deliveries that are joined
}

// watched are the files, which count what is read of them.
func (g *gauge) watched(files []cclf.File) []cclf.File {
	list := make([]cclf.File, 0, len(files))
	for _, f := range files {
		open := f.Open
		f.Open = func() (io.ReadCloser, error) {
			source, err := open()
			if err != nil {
				return nil, err
			}
			return watched{source, g}, nil
		}
		g.size += f.Size
		list = append(list, f)
	}
	return list
}

// watched is a file that counts what is read of it.
type watched struct {
	io.ReadCloser

	gauge *gauge
}

func (w watched) Read(to []byte) (int, error) {
	n, err := w.ReadCloser.Read(to)
	w.gauge.read += int64(n)
	return n, err
}

// told hears that lines were read.
func (g *gauge) told(int) { g.show(g.read + g.settled) }

// joined hears how many lines of the delivery that was read last are joined.
func (g *gauge) joined(done, total int) {
	g.show(g.read + g.settled + (g.read-g.settled)*int64(done)/int64(total))
	if done == total {
		g.settled = g.read
	}
}

func (g *gauge) show(done int64) {
	if g.progress != nil {
		g.progress(done, 2*g.size)
	}
}
