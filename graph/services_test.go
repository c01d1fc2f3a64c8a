package graph_test

import (
	"fmt"
	"testing"

	"caseload/internal/world"
)

const loopRow = `serviceRequest { id loopHistory { by { name { text } } } nextSteps { status } documents { kind } healthcareService { name } } problems { code }`

func TestServicesTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	c := w.Clinic
	order, referral := world.ID().String(), world.ID().String()
	variables := map[string]any{"patient": c.Patient.ID.String(), "service": c.HealthcareService.String(), "order": order, "referral": referral}
	for _, tt := range []struct {
		name, query string
		want        int
	}{
		{"orderService", `mutation($act: UUID!, $order: ID!, $patient: ID!, $service: ID!) { orderService(input: {clientMutationId: $act, id: $order,
			patientId: $patient, category: EQUIPMENT, code: {system: "s", code: "E1390", display: "d"}, quantity: 1, reason: "x", healthcareServiceId: $service}) { ` + loopRow + ` } }`, 12},
		{"signServiceOrder", `mutation($act: UUID!, $order: ID!, $provider: ID!) { signServiceOrder(input: {clientMutationId: $act, serviceRequestId: $order,
			baseRevision: 1, signedById: $provider}) { ` + loopRow + ` } }`, 11},
		{"recordServiceOrderStep", `mutation($act: UUID!, $order: ID!) { recordServiceOrderStep(input: {clientMutationId: $act, serviceRequestId: $order,
			baseRevision: 2, status: SENT}) { ` + loopRow + ` } }`, 10},
		{"recordServiceDocument", `mutation($act: UUID!, $order: ID!) { recordServiceDocument(input: {clientMutationId: $act, serviceRequestId: $order,
			baseRevision: 3, kind: AUTHORIZATION}) { ` + loopRow + ` } }`, 10},
		{"sendReferral", `mutation($act: UUID!, $referral: ID!, $patient: ID!) { sendReferral(input: {clientMutationId: $act, id: $referral,
			patientId: $patient, category: SPECIALTY, reason: "x"}) { ` + loopRow + ` } }`, 11},
		{"recordReferralStep", `mutation($act: UUID!, $referral: ID!) { recordReferralStep(input: {clientMutationId: $act, serviceRequestId: $referral,
			baseRevision: 1, status: ACCEPTED}) { ` + loopRow + ` } }`, 10},
	} {
		variables["act"], variables["provider"] = world.ID().String(), c.Provider.Practitioner.String()
		var got map[string]struct{ Problems []struct{ Code string } }
		sent := w.Statements(func() { w.Ask(t, c.CaseManager, tt.query, variables).Into(t, &got) })
		if len(sent) != tt.want {
			t.Errorf("%s takes %d statements, want %d:\n%.60q", tt.name, len(sent), tt.want, sent)
		}
		for _, payload := range got {
			if len(payload.Problems) > 0 {
				t.Errorf("%s: %v", tt.name, payload.Problems)
			}
		}
	}
}

func TestTheDirectoryTakesTheSameStatementsForOneRowOrMany(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	list := `{ healthcareServices(first: 100, filter: {near: {latitude: 42, longitude: -71}}) { totalCount nodes { id distanceKilometers } } }`
	orders := fmt.Sprintf(`{ patient(id: %q) { serviceRequests(first: 100) { nodes { signedBy { id } carePlan { id } loopHistory { by { id } } healthcareService { id } } } } }`, w.Clinic.Patient.ID)
	for query, want := range map[string]int{list: 3, orders: 5} {
		sent := w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) })
		if len(sent) > want {
			t.Errorf("%d statements, want at most %d:\n%.60q", len(sent), want, sent)
		}
	}
}
