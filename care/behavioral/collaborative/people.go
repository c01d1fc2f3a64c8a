package collaborative

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent/organization"
	"caseload/ent/practitionerrole"
	"caseload/ent/rule"
)

// team are those who treat somebody, and where; nil is nobody new.
type team struct {
	careManager, consultant, provider, site *uuid.UUID
}

// people are those of the team, and who acts.
func (t team) people(w *record.Writer) []uuid.UUID {
	all := []uuid.UUID{w.Viewer.Practitioner}
	for _, who := range []*uuid.UUID{t.careManager, t.consultant, t.provider} {
		if who != nil {
			all = append(all, *who)
		}
	}
	return all
}

// able finds somebody who could not do their part: care manager and treating provider
// see the patient already, the consultant is a provider.
func (t team) able(ctx context.Context, w *record.Writer, patient uuid.UUID) ([]record.Problem, error) {
	for _, part := range []struct {
		who  *uuid.UUID
		path string
	}{{t.careManager, "careManagerId"}, {t.provider, "treatingProviderId"}} {
		if part.who == nil {
			continue
		}
		if problems, err := facilitate.Able(ctx, w, *part.who, patient, part.path); err != nil || problems != nil {
			return problems, err
		}
	}
	if problems, err := t.prescribes(ctx, w); err != nil || problems != nil {
		return problems, err
	}
	return t.known(ctx, w)
}

func (t team) prescribes(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if t.consultant == nil {
		return nil, nil
	}
	prescribes, err := w.Client.PractitionerRole.Query().Where(
		practitionerrole.PractitionerID(*t.consultant), practitionerrole.RoleEQ(practitionerrole.RolePROVIDER), rule.Held(w.Now),
	).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("collaborative: look for consultant: %w", err)
	}
	if !prescribes {
		return []record.Problem{record.Wrong("The consultant must be a provider of this organization.", "psychiatricConsultantId")}, nil
	}
	return nil, nil
}

// known finds that the site is not.
func (t team) known(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if t.site == nil {
		return nil, nil
	}
	known, err := w.Client.Organization.Query().Where(organization.ID(*t.site)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("collaborative: look for site: %w", err)
	}
	if !known {
		return []record.Problem{record.Missing("site", "siteId")}, nil
	}
	return nil, nil
}
