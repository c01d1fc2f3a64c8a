package feed_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/server/feed"
)

// rounds is more often than a hub wakes by itself at its beginning, so that as
// many wakes can only come from what a test does.
const rounds = 10

func TestSubscriberIsWokenAtOnce(t *testing.T) {
	t.Parallel()
	hub := feed.New(feed.Config{})
	wake, cancel := hub.Subscribe(uuid.New())
	defer cancel()
	woken(t, wake)
}

func TestHubsOfOneDatabaseHearEachOther(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	one, other := w.hub(t, nil), w.hub(t, nil)
	here, cancelHere := one.Subscribe(organization)
	defer cancelHere()
	there, cancelThere := other.Subscribe(organization)
	defer cancelThere()
	for range rounds {
		one.Wake(organization)
		woken(t, here)
		woken(t, there)
	}
}

func TestOthersSleepOn(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	hub := w.hub(t, nil)
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	other, cancelOther := hub.Subscribe(uuid.New())
	defer cancelOther()
	slept := 0
	for range rounds {
		drain(other)
		for range 2 { // the second wake comes after all of the first
			hub.Wake(organization)
			woken(t, wake)
		}
		if len(other) == 0 {
			slept++
		}
	}
	if slept == 0 {
		t.Error("another organization was woken each time")
	}
}

func drain(wake <-chan struct{}) {
	select {
	case <-wake:
	default:
	}
}

func TestWakesAreGathered(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var mu sync.Mutex
	notifications := 0
	w.config.Observe = func(_ context.Context, statement string) {
		mu.Lock()
		defer mu.Unlock()
		if strings.Contains(statement, "pg_notify") {
			notifications++
		}
	}
	hub := feed.New(feed.Config{
		Database: w.open(t, w.config), Positions: w.positions, Poll: never, Heartbeat: never, Log: quiet,
	})
	for range 3 {
		organization := uuid.New()
		for range 1000 {
			hub.Wake(organization) // nobody is there to take it
		}
	}
	other := w.hub(t, nil)
	last := uuid.New()
	wake, cancel := other.Subscribe(last)
	defer cancel()
	hub.Wake(last)
	ctx, end := context.WithCancel(t.Context())
	time.AfterFunc(0, end)
	hub.Run(ctx)
	woken(t, wake)
	mu.Lock()
	defer mu.Unlock()
	if notifications != 1 {
		t.Errorf("%d statements notified, want 1", notifications)
	}
}

func TestSlowSubscriberDelaysNobody(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	hub := w.hub(t, nil)
	slow, cancelSlow := hub.Subscribe(organization)
	defer cancelSlow()
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	for range 100 { // more than lib/pq's listener holds
		hub.Wake(organization)
		woken(t, wake)
	}
	if len(slow) != 1 {
		t.Errorf("%d tokens for who never looked, want 1", len(slow))
	}
}

func TestCanceledSubscriberIsForgotten(t *testing.T) {
	t.Parallel()
	w, organization, stays := newWorld(t), uuid.New(), uuid.New()
	asked := make(chan []uuid.UUID)
	hub := w.hub(t, func(c *feed.Config) {
		c.Poll = time.Millisecond
		c.Positions = func(ctx context.Context, organizations []uuid.UUID) (map[uuid.UUID]int64, error) {
			select {
			case asked <- organizations:
			case <-ctx.Done():
			}
			return map[uuid.UUID]int64{}, nil
		}
	})
	_, cancelStays := hub.Subscribe(stays)
	defer cancelStays()
	gone, cancelGone := hub.Subscribe(organization)
	for !slices.Contains(<-asked, organization) {
	}
	cancelGone()
	cancelGone()
	drain(gone)
	for slices.Contains(<-asked, organization) {
	}
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	for range rounds {
		hub.Wake(organization)
		woken(t, wake)
	}
	if len(gone) > 0 {
		t.Error("woken after it canceled")
	}
}

func TestPollingFindsWhatNobodyNotified(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	w.write(t, organization)
	hub := w.hub(t, func(c *feed.Config) { c.Poll = time.Millisecond })
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	var cursor int64
	for next := int64(1); next <= 5; next++ {
		for cursor < next {
			woken(t, wake)
			for _, position := range w.after(t, organization, cursor) {
				cursor = position
			}
		}
		w.write(t, organization)
	}
}

func TestPollingSleepsWhileNothingChanges(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	w.write(t, organization)
	looked := make(chan struct{})
	hub := w.hub(t, func(c *feed.Config) {
		c.Poll = time.Millisecond
		c.Positions = func(ctx context.Context, organizations []uuid.UUID) (map[uuid.UUID]int64, error) {
			select {
			case looked <- struct{}{}:
			case <-ctx.Done():
			}
			return w.positions(ctx, organizations)
		}
	})
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	slept := 0
	for range rounds {
		drain(wake)
		<-looked
		<-looked
		if len(wake) == 0 {
			slept++
		}
	}
	if slept == 0 {
		t.Error("woken each time, though the log did not grow")
	}
}

func TestPollingGoesOnAfterAFailure(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	looks := 0
	hub := w.hub(t, func(c *feed.Config) {
		c.Poll = time.Millisecond
		c.Positions = func(context.Context, []uuid.UUID) (map[uuid.UUID]int64, error) {
			looks++
			if looks%2 == 0 {
				return nil, errors.New("away")
			}
			return map[uuid.UUID]int64{organization: int64(looks)}, nil
		}
	})
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	for range rounds {
		woken(t, wake)
	}
}

func TestSubscribersAreWokenWhenNotifyingFails(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	hub := w.hub(t, nil)
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	if err := w.db.Close(); err != nil {
		t.Fatal(err)
	}
	for range rounds {
		hub.Wake(organization)
		woken(t, wake)
	}
}

func TestHubSendsWhatIsLeftWhenItEnds(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	wake, cancel := w.hub(t, nil).Subscribe(organization)
	defer cancel()
	for range rounds {
		hub := feed.New(feed.Config{Database: w.db, Positions: w.positions, Debounce: never, Log: quiet})
		hub.Wake(organization)
		ctx, end := context.WithCancel(t.Context())
		end()
		hub.Run(ctx)
		woken(t, wake)
	}
}

func TestHubThatIsToldToEndWarnsOfNothing(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	name := uuid.NewString()
	w.db = w.open(t, named(t, w.config, name))
	for range 2 * rounds { // whether it used to warn was a matter of chance
		said := &strings.Builder{}
		hub := feed.New(feed.Config{
			Database: w.db, Positions: w.positions, Debounce: time.Microsecond, Poll: time.Millisecond, Heartbeat: never,
			Log: slog.New(slog.NewTextHandler(said, nil)),
		})
		ctx, end := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			hub.Run(ctx)
		}()
		_, cancel := hub.Subscribe(organization)
		w.listening(t, name)
		hub.Wake(organization)
		end()
		<-ended
		cancel()
		if said.Len() > 0 {
			t.Fatalf("a hub that was told to end says:\n%s", said)
		}
	}
}
