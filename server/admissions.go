package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake"
	"caseload/care/intake/hl7"
	"caseload/care/intake/laboratory"
	"caseload/care/intake/mllp"
	"caseload/care/transition/admission"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/feed"
)

// admissions takes messages of admissions in and brings them into the charts.
type admissions struct {
	ledger       admission.Ledger
	results      laboratory.Ledger
	senders      admission.Senders
	organization uuid.UUID
	importer     *intake.Importer
	log          *slog.Logger
}

// tryAgain is how often a server looks whether somebody has become known.
const tryAgain = 5 * time.Minute

// newAdmissions knows who sends.
func newAdmissions(c *config.Config, db *database.DB, now func() time.Time, hub *feed.Hub, log *slog.Logger) (*admissions, error) {
	senders, err := readSenders(c.Feed.MLLPSenders)
	if err != nil {
		return nil, err
	}
	a := &admissions{
		ledger: admission.Ledger{DB: db, Again: tryAgain, Now: now}, results: laboratory.Ledger{DB: db, Again: tryAgain, Senders: senders.Of, Now: now}, senders: senders, organization: c.Feed.MLLPOrganization,
		importer: &intake.Importer{DB: db, Wake: hub.Wake, Now: now}, log: log.With("part", "admissions"),
	}
	if a.organization == uuid.Nil && c.Process.Demo {
		a.organization = demo.Clinic
	}
	return a, nil
}

// start listens for messages, where an address was chosen, and applies what came until
// ends takes it down.
func (a *admissions) start(ctx context.Context, c *config.Config, ends *undo) error {
	startBackground(ctx, c.Feed.ApplyEvery, "bringing admissions into the charts", ends, a.apply)
	if c.Feed.MLLPAddress == "" {
		return nil
	}
	encryption, err := mllpEncryption(c.Feed)
	if err != nil {
		return err
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", c.Feed.MLLPAddress)
	if err != nil {
		return fmt.Errorf("listen for messages on %s (CASELOAD_MLLP_ADDRESS chooses another): %w", c.Feed.MLLPAddress, err)
	}
	a.serve(ctx, listener, encryption, ends)
	return nil
}

// serve takes connections until ends takes it down.
func (a *admissions) serve(ctx context.Context, listener net.Listener, encryption *tls.Config, ends *undo) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan error, 1)
	server := mllp.Server{Handle: a.handle, TLS: encryption, Log: a.log}
	go func() { ended <- server.Serve(ctx, listener) }()
	a.log.Info("taking messages", "address", listener.Addr().String())
	ends.add("stop taking messages", func(context.Context) error {
		cancel()
		return <-ended
	})
}

// handle keeps a message and answers it: never before it is kept.
func (a *admissions) handle(ctx context.Context, _ mllp.Peer, in mllp.Frame) ([]byte, error) {
	reply := hl7.Reply{Answer: hl7.Rejected, At: time.Now(), ID: uuid.Must(uuid.NewV7()).String()[:20]}
	if in.TooLarge {
		reply.Faults = []*hl7.Fault{{Code: hl7.Internal, Reason: "larger than the limit for one message"}}
		return hl7.Acknowledge(in.Message, reply), nil
	}
	kept, err := a.keep(viewer.NewContext(ctx, viewer.SystemOf(a.organization)), in.Message)
	if err != nil {
		a.log.WarnContext(ctx, "a message could not be kept, and is left to its sender", "error", err)
		return nil, fmt.Errorf("keep message: %w", err)
	}
	reply.Answer, reply.Faults = kept.answer, kept.faults
	return hl7.Acknowledge(in.Message, reply), nil
}

// received is what became of a message: its answer, the places that could not be used, and
// whether it was kept before.
type received struct {
	answer hl7.Answer
	faults []*hl7.Fault
	known  bool
}

// keep keeps a message of results with the laboratory's, any other with those of admissions.
func (a *admissions) keep(ctx context.Context, raw []byte) (received, error) {
	if m, err := hl7.Parse(raw); err == nil && laboratory.Told(m.Header()) {
		kept, err := a.results.Keep(ctx, raw)
		return received{kept.Receipt.Answer, kept.Receipt.Faults, kept.Known}, err
	}
	kept, err := a.ledger.Keep(ctx, raw, a.senders)
	return received{kept.Receipt.Answer, kept.Receipt.Faults, kept.Known}, err
}

// keepNotification keeps a notification for the organization of who sends it, which is
// the context's viewer.
func (a *admissions) keepNotification(ctx context.Context, raw []byte) (admission.Kept, error) {
	v, _ := viewer.FromContext(ctx)
	return a.ledger.KeepNotification(viewer.NewContext(ctx, viewer.SystemOf(v.Organization)), raw, a.senders)
}

// apply brings what waits in every organization into the charts. The one that takes
// messages comes first: it may have no change log yet.
func (a *admissions) apply(ctx context.Context) {
	if a.organization != uuid.Nil {
		if err := a.bring(viewer.NewContext(ctx, viewer.SystemOf(a.organization))); err != nil && ctx.Err() == nil {
			a.log.WarnContext(ctx, "could not do it, will try again", "work", applying, "error", err)
		}
	}
	everywhere(ctx, a.ledger.DB, a.log, applying, func(ctx context.Context, organization uuid.UUID, _ int64) error {
		if organization == a.organization {
			return nil
		}
		return a.bring(ctx)
	})
}

const applying = "bring admissions into the charts"

func (a *admissions) bring(ctx context.Context) error {
	applied, err := a.ledger.Apply(ctx, a.importer)
	if applied.Messages > 0 {
		a.log.InfoContext(ctx, "brought admissions into the charts", "messages", applied.Messages, "stays", applied.Stays, "unmatched", applied.Unmatched, "refused", applied.Refused)
	}
	results, failed := a.results.Apply(ctx, a.importer)
	if results.Messages > 0 || results.Refused > 0 || results.Unread > 0 {
		a.log.InfoContext(ctx, "brought results into the charts", "messages", results.Messages, "reports", results.Reports, "unmatched", results.Unmatched, "unread", results.Unread, "refused", results.Refused)
	}
	return errors.Join(err, failed)
}

func readSenders(path string) (senders admission.Senders, err error) {
	if path == "" {
		return admission.Senders{}, nil
	}
	f, err := os.Open(path) //nolint:gosec // the operator chose it
	if err != nil {
		return nil, fmt.Errorf("read senders: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return admission.ReadSenders(f)
}

// mllpEncryption is the certificate to show and whom to believe; nil for none.
func mllpEncryption(c config.Feed) (*tls.Config, error) {
	if c.MLLPCertificate == "" {
		return nil, nil //nolint:nilnil // unencrypted
	}
	pair, err := tls.LoadX509KeyPair(c.MLLPCertificate, c.MLLPKey)
	if err != nil {
		return nil, fmt.Errorf("read CASELOAD_MLLP_CERTIFICATE: %w", err)
	}
	encryption := &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	if c.MLLPClients == "" {
		return encryption, nil
	}
	raw, err := os.ReadFile(c.MLLPClients)
	if err != nil {
		return nil, fmt.Errorf("read CASELOAD_MLLP_CLIENTS: %w", err)
	}
	encryption.ClientCAs = x509.NewCertPool()
	if !encryption.ClientCAs.AppendCertsFromPEM(raw) {
		return nil, errors.New("CASELOAD_MLLP_CLIENTS holds no certificate")
	}
	encryption.ClientAuth = tls.RequireAndVerifyClientCert
	return encryption, nil
}
