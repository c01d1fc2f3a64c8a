package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress is the bar of long work, where somebody can see it.
type progress struct {
	bar *progressbar.ProgressBar
}

// newProgress is the bar of an import, which counts bytes.
func newProgress(w io.Writer) *progress { return newBar(w, "importing", true) }

// newCounter is the bar of work that counts things.
func newCounter(w io.Writer, what string) *progress { return newBar(w, what, false) }

// newBar draws on w if that is a terminal, and else not at all: a log file has no
// use for a bar.
func newBar(w io.Writer, what string, bytes bool) *progress {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return &progress{}
	}
	return &progress{bar: progressbar.NewOptions64(1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowBytes(bytes),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionFullWidth(),
		progressbar.OptionClearOnFinish(),
	)}
}

// show draws how much is done.
func (p *progress) show(done, total int64) {
	if p.bar == nil || total <= 0 {
		return
	}
	p.bar.ChangeMax64(total)
	_ = p.bar.Set64(min(done, total)) // a terminal that is gone stops nothing
}

// clear leaves the line to what comes next.
func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
