package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"

	carenotify "caseload/care/notify"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/graph/fetch"
	"caseload/server/config"
	"caseload/server/push"
)

// pushing tells people by push notifications of what concerns them.
type pushing struct {
	notifier carenotify.Notifier
	log      *slog.Logger
}

// openPush is what this server can send, and by what. In production without a key it
// sends nothing.
func openPush(c *config.Config, folder string) (carenotify.Service, map[carenotify.Channel]carenotify.Sender, error) {
	development := c.Process.Mode == config.Development
	var (
		key push.Key
		err error
	)
	switch {
	case c.Push.Key != "":
		key, err = push.ReadKey(c.Push.Key.Reveal())
	case development:
		key, err = push.OpenKey(folder)
	default:
		return carenotify.Service{}, nil, nil
	}
	if err != nil {
		return carenotify.Service{}, nil, err
	}
	web := &push.Web{Key: key, Contact: c.Push.Contact, Client: push.NewClient(development)}
	service := carenotify.Service{PublicKey: key.Public(), Channels: []carenotify.Channel{carenotify.WebPush}, Anywhere: development}
	return service, map[carenotify.Channel]carenotify.Sender{carenotify.WebPush: web}, nil
}

// startPushing tells people until ends takes it down, and says what is sent.
func startPushing(ctx context.Context, c *config.Config, db *database.DB, now func() time.Time, folder string, log *slog.Logger, ends *undo) (carenotify.Service, error) {
	service, senders, err := openPush(c, folder)
	if err != nil || len(senders) == 0 {
		return service, err
	}
	p := &pushing{
		notifier: carenotify.Notifier{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Senders: senders, Cursor: fetch.ChangeCursor, Now: now},
		log:      log.With("part", "pushing"),
	}
	startBackground(ctx, c.Push.Every, "the notifications", ends, p.look)
	return service, nil
}

// look looks at every organization.
func (p *pushing) look(ctx context.Context) {
	everywhere(ctx, p.notifier.DB, p.log, "send notifications", func(ctx context.Context, _ uuid.UUID, _ int64) error {
		told, err := p.notifier.Run(ctx)
		if told != (carenotify.Told{}) {
			p.log.InfoContext(ctx, "sent notifications", "sent", told.Sent, "failed", told.Failed, "removed", told.Removed)
		}
		return err
	})
}
