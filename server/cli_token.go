package main

import (
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/server/auth"
	"caseload/server/config"
	"caseload/server/demo"
)

// tokenCommand mints a token with the key of the data folder, which is that of
// a server that runs on the same folder.
type tokenCommand struct {
	Persona      string        `help:"Somebody of the sample patients' world: case-manager, supervisor, visit-staff, provider, privacy-officer or other-case-manager;" placeholder:"NAME"`
	Organization uuid.UUID     `help:"or the organization that it speaks for,"                                                                                         placeholder:"UUID"`
	Practitioner uuid.UUID     `help:"the person,"                                                                                                                     placeholder:"UUID"`
	Role         []viewer.Role `enum:"CASE_MANAGER,SUPERVISOR,VISIT_STAFF,PROVIDER,PRIVACY_OFFICER,NOTIFIER"                                                                    help:"and one role or more."                         placeholder:"ROLE"`
	TTL          time.Duration `default:"12h"                                                                                                                          help:"How long the token is good for (default 12h)."`
}

func (tokenCommand) Help() string {
	return `The token goes to standard output, alone, so that it can be used in a script:

  TOKEN=$(go run ./server token --persona case-manager)
  curl -H "Authorization: Bearer $TOKEN" ...`
}

// Run prints one token.
func (t tokenCommand) Run(to console) error {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	if !c.Token.DevTokens {
		return usageError("tokens are made in development only, and with CASELOAD_DEV_TOKENS on")
	}
	who := viewer.Viewer{Organization: t.Organization, Practitioner: t.Practitioner, Roles: t.Role}
	if t.Persona != "" {
		persona, ok := demo.Find(t.Persona)
		if !ok {
			return usageError("there is no persona of that name: see --help")
		}
		who = persona.Viewer
	}
	if who.Organization == uuid.Nil || who.Practitioner == uuid.Nil || len(who.Roles) == 0 {
		return usageError("say whose token: --persona, or --organization, --practitioner and --role")
	}
	issuer, err := auth.OpenIssuer(c.Process.Data)
	if err != nil {
		return err
	}
	token, err := issuer.Mint(who, t.TTL)
	if err != nil {
		return err
	}
	return to.print(token)
}
