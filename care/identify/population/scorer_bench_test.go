package population_test

import (
	"context"
	"database/sql"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	_ "github.com/lib/pq"

	"caseload/care/identify/population"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// BenchmarkScorer scores a population with two years of claims, and then again
// after 100 patients changed. POPULATION says how many patients; the figures that
// count are patients per second and the memory of the process.
func BenchmarkScorer(b *testing.B) {
	size := 2000
	if text := os.Getenv("POPULATION"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			b.Fatal(err)
		}
		size = n
	}
	w := world.New(b)
	seed(b, w, size)
	ctx := viewer.NewContext(b.Context(), viewer.SystemOf(w.Clinic.ID))
	scorer := population.Scorer{DB: w.DB}
	for b.Loop() {
		began := time.Now()
		first, err := scorer.Run(ctx, population.Scope{})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(first.Patients)/time.Since(began).Seconds(), "patients/s")
		b.ReportMetric(float64(first.Scores), "scores")
		touch(b, w)
		began = time.Now()
		again, err := scorer.Run(ctx, population.Scope{Changed: true})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(began).Seconds(), "s/100-changed")
		b.ReportMetric(float64(again.Patients), "changed-patients")
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.Sys)/(1<<20), "MiB-process")
}

// seed adds patients with an average of 30 claims over two years, whose codes
// are common ones in chance order.
func seed(b *testing.B, w *world.World, size int) {
	b.Helper()
	w.Population(b, size)
	db, err := sql.Open("postgres", w.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(b.Context(), `
		insert into claim (organization_id, id, number, adjustment, amount, fingerprint, source, delivery, key, beneficiary, patient_id, kind, from_day, thru_day, final, denied,
			choice, facts, body, received_at)
		select p.organization_id, gen_random_uuid(), n::text, '0', '1.00', '', 'CCLF', p.id || '-' || n, p.id || '-' || n, p.id::text, p.id, c.kind, c.day, c.day + c.days, true, 1 = 0,
			1 = 0, jsonb_build_object('id', 'Claim/' || n, 'type', c.kind, 'from', c.day, 'thru', c.day + c.days, 'facility', '140001',
				'admissionType', '1', 'dischargeStatus', '01', 'principalDiagnosis', c.code, 'procedures', '[]'::jsonb,
				'revenueCenters', jsonb_build_array(case when random() < 0.2 then '0450' else '0300' end),
				'diagnoses', jsonb_build_array(c.code, (array['I10','E119','N183','J449','Z7901'])[1 + floor(random() * 5)::int])), '{}', now()
		from patient p
		cross join generate_series(1, least($2, 30)) n
		cross join lateral (select current_date - (random() * 730 + n * 0)::int as day,
			case when random() < 0.04 then 'IP' when random() < 0.3 then 'HOP' else 'CARRIER' end as kind, 3 as days,
			(array['I5023','I509','I2510','E1122','E1165','J441','N184','F329','I4891','M1711','C50911','G309','I639','D649','Z0000','R0602','K219','E785'])
				[1 + floor(random() * 18 + n * 0)::int] as code) c
		where p.organization_id = $1`, w.Clinic.ID, size)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := db.ExecContext(b.Context(), `analyze`); err != nil {
		b.Fatal(err)
	}
}

// touch notes a change of 100 patients.
func touch(b *testing.B, w *world.World) {
	b.Helper()
	w.As(b, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		patients, err := w.Client.Patient.Query().Limit(100).All(ctx)
		if err != nil {
			b.Fatal(err)
		}
		changes := make([]record.Change, len(patients))
		for i, p := range patients {
			changes[i] = record.Change{Type: ent.TypePatient, ID: p.ID, Patient: p.ID, Kind: record.Updated, Revision: 2}
		}
		op, _ := database.FromContext(ctx)
		if err := record.Append(ctx, op, viewer.SystemOf(w.Clinic.ID), time.Now(), changes); err != nil {
			b.Fatal(err)
		}
	})
}
