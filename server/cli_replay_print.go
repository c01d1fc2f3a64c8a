package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"caseload/care/monitor/replay"
)

// teller prints what was noticed as it comes: in lines of JSON, or of a table whose
// columns are aligned person by person.
func (r replayCommand) teller(out io.Writer) func(replay.Noticed) error {
	if r.JSON {
		lines := json.NewEncoder(out)
		return func(n replay.Noticed) error {
			for i := range n.Findings {
				if err := lines.Encode(lineOf(n, i)); err != nil {
					return fmt.Errorf("replay: print: %w", err)
				}
			}
			return nil
		}
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	return func(n replay.Noticed) error {
		for i := range n.Findings {
			line := lineOf(n, i)
			var why []string
			for _, reason := range line.Reasons {
				why = append(why, reason.Rule+" "+reason.Text)
			}
			_, _ = fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", line.Patient, line.First.Format(time.DateOnly), line.Severity, line.Cause, line.Sensitivity, strings.Join(why, "; "))
		}
		return table.Flush()
	}
}

// replayLine is a finding as it is printed.
type replayLine struct {
	Patient     string         `json:"patientId"`
	Cause       string         `json:"cause"`
	Title       string         `json:"title"`
	Kind        string         `json:"kind"`
	Severity    string         `json:"severity"`
	Sensitivity string         `json:"sensitivity,omitempty"`
	First       time.Time      `json:"firstAt"`
	Latest      time.Time      `json:"latestAt"`
	Ended       *time.Time     `json:"endedAt"`
	Count       int            `json:"count"`
	Evidence    []string       `json:"evidence"`
	Reasons     []replayReason `json:"reasons"`
}

type replayReason struct {
	Rule    string `json:"rule"`
	Version string `json:"version"`
	Text    string `json:"text"`
}

func lineOf(n replay.Noticed, i int) replayLine {
	f := n.Findings[i]
	line := replayLine{
		Patient: n.ID, Cause: f.Cause, Title: f.Title, Kind: string(f.Kind), Severity: string(f.Severity), Sensitivity: f.Label,
		First: f.First.UTC(), Latest: f.Latest.UTC(), Ended: f.Ended, Count: f.Count, Evidence: f.Evidence,
	}
	for _, reason := range f.Reasons {
		line.Reasons = append(line.Reasons, replayReason{reason.Rule, reason.Version, reason.Text})
	}
	return line
}
