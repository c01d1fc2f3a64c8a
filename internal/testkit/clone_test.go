package testkit

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/lib/pq"
)

// BenchmarkClone compares the ways of copying a template of 25 tables with two
// indexes each, alone and several at once. Run it with -cpu=1,8.
func BenchmarkClone(b *testing.B) {
	cluster, err := Start(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := cluster.Stop(context.WithoutCancel(b.Context())); err != nil {
			b.Error(err)
		}
	})
	s, err := dial(b.Context(), cluster.Socket())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.close() })
	template, err := s.template(b.Context(), "benchmark", tables)
	if err != nil {
		b.Fatal(err)
	}
	for _, strategy := range []string{"file_copy", "wal_log"} {
		b.Run(strategy, func(b *testing.B) { benchmarkStrategy(b, s, template, strategy) })
	}
}

func benchmarkStrategy(b *testing.B, s *server, template, strategy string) {
	b.Helper()
	if s.version < 150000 {
		b.Skip("this Postgres knows no strategies")
	}
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			name := "test_" + randomName()
			statement := fmt.Sprintf("create database %s template %s strategy %s", name, pq.QuoteIdentifier(template), strategy)
			if err := execute(b.Context(), s.db, statement); err != nil {
				b.Error(err)
			}
			if err := s.drop(b.Context(), name); err != nil {
				b.Error(err)
			}
		}
	})
}

func tables(ctx context.Context, owner string) error {
	db, err := open(owner)
	if err != nil {
		return err
	}
	var script strings.Builder
	for number := range 25 {
		fmt.Fprintf(&script, `create table t%d (organization uuid, id uuid, at timestamptz, text text, primary key (organization, id));
			create index on t%d (organization, at); create index on t%d (organization, text);`, number, number, number)
	}
	return errors.Join(execute(ctx, db, script.String()), db.Close())
}
