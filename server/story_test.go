package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"hash/fnv"
	"io/fs"
	"strconv"
	"testing"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/migration"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/signed"
	"caseload/internal/testkit"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/feed"
	"caseload/server/story"
)

// told is a story that was told on a database of the test's own.
type told struct {
	t      *testing.T
	of     *story.Story
	teller *story.Teller
	owner  *sql.DB // sees every row
	hero   string  // the patient of whom recordings are
}

func tell(t *testing.T, name string) *told {
	t.Helper()
	of, err := story.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	s := &told{t: t, of: of}
	s.teller, s.owner = storyteller(t)
	if err := s.teller.Tell(t.Context(), of); err != nil {
		t.Fatal(err)
	}
	return s
}

// storyteller tells stories on a database of the test's own, as a server does.
func storyteller(t *testing.T) (*story.Teller, *sql.DB) {
	t.Helper()
	ownerURL, app := testkit.Database(t, migrateStory, storyKey(t))
	clock, err := story.NewClock(t.Context(), ownerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = clock.Close() })
	db, err := database.Open(database.Config{URL: app, Settings: rule.Settings})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	owner, err := sql.Open("postgres", ownerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = owner.Close() })
	e := edge{
		config: &config.Config{}, db: db, seal: &signed.Signer{Key: []byte("story"), Now: clock.Now}, now: clock.Now, log: silent,
		hub: feed.New(feed.Config{Database: db, Positions: positions(db), Log: silent}),
	}
	return e.teller(clock), owner
}

// storyKey changes with the migrations.
func storyKey(t *testing.T) string {
	t.Helper()
	sum := fnv.New64a()
	err := fs.WalkDir(migration.Files(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migration.Files(), name)
		_, _ = sum.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return "story-" + strconv.FormatUint(sum.Sum64(), 36)
}

// migrateStory makes the template of the databases of stories: the policies in it ask the
// story's clock.
func migrateStory(ctx context.Context, ownerURL string) error {
	clock, err := story.NewClock(ctx, ownerURL)
	if err != nil {
		return err
	}
	if err := clock.Close(); err != nil {
		return err
	}
	_, err = migration.Apply(ctx, ownerURL)
	return err
}

// answer is a JSON object of an answer.
type answer map[string]any

// at follows names into an answer; nothing is nil.
func (a answer) at(path ...string) any {
	var here any = map[string]any(a)
	for _, name := range path {
		inside, _ := here.(map[string]any)
		here = inside[name]
	}
	return here
}

func (a answer) list(path ...string) (list []answer) {
	items, _ := a.at(path...).([]any)
	for _, item := range items {
		inside, _ := item.(map[string]any)
		list = append(list, inside)
	}
	return list
}

// find is the first of a list in which a name has a value.
func find(list []answer, name string, value any) answer {
	for _, one := range list {
		if one[name] == value {
			return one
		}
	}
	return nil
}

// asks sends an operation of a phone's as a persona.
func (s *told) asks(persona, operation string, variables map[string]any) answer {
	s.t.Helper()
	p, _ := demo.Find(persona)
	data, err := s.teller.Ask(viewer.NewContext(s.t.Context(), p.Viewer), operation, variables)
	if err != nil {
		s.t.Fatalf("%s: %v", operation, err)
	}
	var a answer
	if err := json.Unmarshal(data, &a); err != nil {
		s.t.Fatal(err)
	}
	return a
}

func (s *told) id(name string) uuid.UUID { return s.of.ID(name) }
