// Package config reads what the operator chose from the environment into one
// struct, and says everything that is wrong with it at once.
//
// Every variable is one field here: its tags carry the name, the default, the
// meaning and when it is needed, and docs/configuration.md is written from
// those same tags (~ marks code there). A variable that is set to nothing counts
// as not set.
package config

import (
	"errors"
	"log/slog"
	"time"

	"github.com/caarlos0/env/v11"
	"github.com/google/uuid"
)

// Config is everything that can be chosen about a running server. Field names
// are unique over all groups, since a parse failure is told by field name.
type Config struct {
	Process  Process  `group:"The process"`
	Database Database `group:"The database"`
	Token    Token    `group:"Tokens"`
	Edge     Edge     `group:"Requests"`
	Feed     Feed     `group:"Messages of admissions"`
	Push     Push     `group:"Notifications"`
	EVV      EVV      `group:"Electronic visit verification"`

	// given are the names that were set; the values could be secret.
	given map[string]bool
	// told says that a story is told, see [Config.Tell].
	told bool
}

// Process is how the program itself runs.
type Process struct {
	Mode            Mode          `env:"CASELOAD_MODE"           unset:"development; production when DATABASE_URL is set" usage:"~development~ brings its own token issuer and sample data; ~production~ refuses both."`
	Data            string        `env:"CASELOAD_DATA"           envDefault:".caseload"                                   usage:"Folder of the server's own Postgres and of the development signing key. When it is in use by another server and was not chosen, ~.caseload-2~ and so on are taken."`
	Demo            bool          `env:"CASELOAD_DEMO"           unset:"on with the server's own Postgres, else off"      usage:"Load the sample patients at the first start. Never in production."`
	LogLevel        slog.Level    `env:"CASELOAD_LOG_LEVEL"      envDefault:"info"                                        usage:"Least severe log line written: debug, info, warn or error."`
	LogFormat       LogFormat     `env:"CASELOAD_LOG_FORMAT"     unset:"text; json in production"                         usage:"Form of the log lines on standard error: text or json."`
	ShutdownGrace   time.Duration `env:"CASELOAD_SHUTDOWN_GRACE" envDefault:"10s"                                         usage:"How long requests under way may take to finish after a stop signal."`
	ScoringEvery    time.Duration `env:"CASELOAD_SCORING_EVERY"  envDefault:"10s"                                         usage:"How often patients about whom something changed are scored again; everybody is once a day. 0 leaves it to ~score~."`
	CrisesEvery     time.Duration `env:"CASELOAD_CRISES_EVERY" envDefault:"30s" usage:"How often crises are looked at, to bring those that nobody answered in time before somebody above. 0 leaves them."`
	EscalatingEvery time.Duration `env:"CASELOAD_ESCALATING_EVERY" envDefault:"5m" usage:"How often overdue tasks, and results that nobody answered, are looked at, to bring those that lie too long before a supervisor. 0 leaves them."`
	VisitsEvery     time.Duration `env:"CASELOAD_VISITS_EVERY" envDefault:"5m" usage:"How often planned home visits are looked for of which nothing was heard, to ask about them. 0 turns it off."`
	AttendingEvery  time.Duration `env:"CASELOAD_ATTENDING_EVERY" envDefault:"1m" usage:"How often discharges and admissions are looked at, to open handoffs and raise what is due. 0 turns it off."`
	LoopsEvery      time.Duration `env:"CASELOAD_LOOPS_EVERY"    envDefault:"1m"                                          usage:"How often orders and referrals are looked for that have been open too long. 0 turns it off."`
	RegistryEvery   time.Duration `env:"CASELOAD_REGISTRY_EVERY" envDefault:"1m"                                          usage:"How often rows of the registry of collaborative care are looked for that time alone changes, and recommendations that are overdue. 0 turns it off."`
	LapsesEvery     time.Duration `env:"CASELOAD_LAPSES_EVERY"   envDefault:"1h"                                          usage:"How often coverages are looked for that end within 60 days with nothing after them. 0 turns it off."`
}

// Database is where the records are.
type Database struct {
	URL            Secret `env:"DATABASE_URL"             needed:"production" usage:"Postgres address of the server's role, a postgres:// URL. With it, nothing embedded starts. Connections become the role caseload_app, which must not be a superuser, have BYPASSRLS or own a table."`
	OwnerURL       Secret `env:"MIGRATION_DATABASE_URL"   unset:"none"        usage:"Postgres address of the role that owns the tables. With it, ~serve~ migrates before it serves; without it, ~serve~ refuses a database that is not migrated, and ~migrate~ uses DATABASE_URL."`
	MaxConnections int    `env:"DATABASE_MAX_CONNECTIONS" envDefault:"20"     usage:"Most connections that one server holds to Postgres (2 to 1000)."`
}

// Token is who signs the tokens and how their claims are read.
type Token struct {
	DevTokens         bool       `env:"CASELOAD_DEV_TOKENS"    unset:"on in development unless JWT_JWKS_URL is set, else off" usage:"Accept tokens of the development issuer, whose key is made at the first start. Never in production."`
	Issuer            string     `env:"JWT_ISSUER"             needed:"production"                                            usage:"The issuer, exactly as in the token's ~iss~ claim."`
	Audience          string     `env:"JWT_AUDIENCE"           needed:"production"                                            usage:"The name of this server in the token's ~aud~ claim."`
	JWKSURL           string     `env:"JWT_JWKS_URL"           needed:"production"                                            usage:"Address of the issuer's public keys (JWK set). https, except on the loopback address."`
	Algorithms        Algorithms `env:"JWT_ALGORITHMS"         envDefault:"RS256,ES256,EdDSA"                                 usage:"Signature algorithms that are accepted, all asymmetric."`
	ClaimOrganization string     `env:"JWT_CLAIM_ORGANIZATION" envDefault:"organization"                                      usage:"Claim that holds the organization's id (UUID). A dot goes one level down, as in ~realm_access.roles~; a claim with exactly this name wins."`
	ClaimPractitioner string     `env:"JWT_CLAIM_PRACTITIONER" envDefault:"practitioner"                                      usage:"Claim that holds the practitioner's id (UUID)."`
	ClaimRoles        string     `env:"JWT_CLAIM_ROLES"        envDefault:"roles"                                             usage:"Claim that holds the roles: a list, or one text with spaces between."`
	Roles             RoleMap    `env:"JWT_ROLE_MAP"           unset:"the role names themselves"                              usage:"What the issuer calls our roles, such as ~cm=CASE_MANAGER,lead=SUPERVISOR~. With it, a value that is not listed is ignored."`
}

// Edge is what a request may do and cost.
type Edge struct {
	Address          string        `env:"CASELOAD_ADDRESS"           envDefault:"127.0.0.1:8080"                  usage:"Host and port to listen on. When the port is taken and was not chosen, the next free one is used."`
	AllowedOrigins   Origins       `env:"CASELOAD_ALLOWED_ORIGINS"   unset:"the server's own pages only"          usage:"Web origins whose pages may call the API, such as ~https://app.example.org~, with commas between; ~*~ in development only."`
	PublicURL        Origin        `env:"CASELOAD_PUBLIC_URL"        unset:"the address that a request came to"   usage:"Address at which the server is known outside, such as ~https://care.example.org~: links for outside providers begin with it."`
	Introspection    bool          `env:"CASELOAD_INTROSPECTION"     unset:"on in development, off in production" usage:"Answer questions about the schema, and serve GraphiQL."`
	RegisteredOnly   bool          `env:"CASELOAD_REGISTERED_ONLY"   unset:"off in development, on in production" usage:"Run registered operations alone: those of ~mobile-mocks/operations~, and those of ~CASELOAD_MANIFEST~."`
	Manifest         string        `env:"CASELOAD_MANIFEST"          unset:"none"                                 usage:"JSON file of further operations that clients may name by their ids: a persisted query manifest, as Apollo's tools write it."`
	OperationTimeout time.Duration `env:"CASELOAD_OPERATION_TIMEOUT" envDefault:"10s"                             usage:"Longest time for one query or mutation (up to 5m)."`
	MaxCost          int           `env:"CASELOAD_MAX_COST"          envDefault:"50000"                           usage:"Most objects that one operation may ask for: the sum over its lists of size times (1 + children)."`
	MaxBodyBytes     int64         `env:"CASELOAD_MAX_BODY_BYTES"    envDefault:"1048576"                         usage:"Largest request body, in bytes (1024 to 67108864)."`
}

// Feed is how messages of hospitals and nursing facilities come in: HL7 version 2
// over MLLP. Notifications in FHIR come over HTTP, with a token of the role NOTIFIER.
type Feed struct {
	MLLPAddress      string        `env:"CASELOAD_MLLP_ADDRESS" unset:"none are taken" usage:"Host and port to listen on for HL7 version 2 messages over MLLP. In production without a certificate, the loopback address only."`
	MLLPOrganization uuid.UUID     `env:"CASELOAD_MLLP_ORGANIZATION" unset:"the sample clinic in development" usage:"Whose records the messages are (UUID)."`
	MLLPSenders      string        `env:"CASELOAD_MLLP_SENDERS" unset:"nothing is known of senders" usage:"JSON file that says what has to be known of senders, see docs/adt.md."`
	MLLPCertificate  string        `env:"CASELOAD_MLLP_CERTIFICATE" unset:"unencrypted" usage:"PEM file of the certificate to show (with those that vouch for it)."`
	MLLPKey          string        `env:"CASELOAD_MLLP_KEY" unset:"none" usage:"PEM file of the certificate's key."`
	MLLPClients      string        `env:"CASELOAD_MLLP_CLIENTS" unset:"anybody with the address" usage:"PEM file of the authorities whose certificates a sender must show. Needed in production but on the loopback address."`
	ApplyEvery       time.Duration `env:"CASELOAD_ADMISSIONS_EVERY" envDefault:"2s" usage:"How often messages that were taken in are brought into the charts. 0 leaves it to ~admissions~."`
}

// Push is how people hear of what concerns them while their app is not open.
type Push struct {
	Key     Secret        `env:"CASELOAD_PUSH_KEY"     unset:"made at the first start in development; without it in production, nothing is sent" usage:"The server's private key for Web Push (VAPID, RFC 8292): 32 bytes of the curve P-256 in base64url. Devices that were registered under another key hear nothing."`
	Contact string        `env:"CASELOAD_PUSH_CONTACT" envDefault:"https://caseload.invalid" usage:"Whom push services can reach about this server: an address of mail, or an https address. Needed with ~CASELOAD_PUSH_KEY~ in production."`
	Every   time.Duration `env:"CASELOAD_PUSH_EVERY"   envDefault:"5s" usage:"How often the change log is looked at for what somebody is to hear of. 0 sends nothing."`
}

// EVV is the aggregator that home visits go to which Medicaid pays for.
type EVV struct {
	AggregatorURL   string        `env:"CASELOAD_EVV_URL"   unset:"visits are verified, and go nowhere" usage:"Address of the aggregator, https but on the loopback address. Records are posted to ~/visits~ below it, questions to ~/answers~."`
	AggregatorToken Secret        `env:"CASELOAD_EVV_TOKEN" unset:"none" usage:"The token that the aggregator gave. Needed with ~CASELOAD_EVV_URL~."`
	SubmitEvery     time.Duration `env:"CASELOAD_EVV_EVERY" envDefault:"1m" usage:"How often visits are looked for that are to go there. 0 turns it off."`
}

// Use is what a configuration is read for: not every command needs all of it.
type Use int

// Serving needs everything; Maintaining (migrate, import, token) needs the
// database and the data folder, and does not ask for the issuer.
const (
	Serving Use = iota
	Maintaining
)

// Load reads the configuration from environ (as of os.Environ). The error is a
// *MistakesError with everything that has to be put right.
func Load(environ []string, use Use) (*Config, error) {
	values := given(environ)
	c := &Config{given: make(map[string]bool, len(values))}
	for name := range values {
		c.given[name] = true
	}
	err := env.ParseWithOptions(c, env.Options{Environment: values})
	c.settle()
	check := checker{Config: c, use: use, found: unreadable(err)}
	if found := check.all(); len(found) > 0 {
		return nil, &MistakesError{found}
	}
	return c, nil
}

// Embedded reports whether the server runs a Postgres of its own.
func (c *Config) Embedded() bool {
	return c.Database.URL == "" && c.Database.OwnerURL == ""
}

// Chose reports whether the operator set the variable, rather than left it to
// its default.
func (c *Config) Chose(variable string) bool {
	return c.given[variable]
}

// given keeps the variables that are set to something.
func given(environ []string) map[string]string {
	all := env.ToMap(environ)
	for name, value := range all {
		if value == "" {
			delete(all, name)
		}
	}
	return all
}

// settle gives the defaults that depend on other choices.
func (c *Config) settle() {
	if c.Process.Mode == "" {
		c.Process.Mode = Development
		if !c.Embedded() {
			c.Process.Mode = Production
		}
	}
	production := c.Process.Mode == Production
	if c.Process.LogFormat == "" {
		c.Process.LogFormat = Text
		if production {
			c.Process.LogFormat = JSON
		}
	}
	c.settleSwitch("CASELOAD_DEMO", &c.Process.Demo, c.Embedded() && !production)
	c.settleSwitch("CASELOAD_DEV_TOKENS", &c.Token.DevTokens, !production && c.Token.JWKSURL == "")
	c.settleSwitch("CASELOAD_INTROSPECTION", &c.Edge.Introspection, !production)
	c.settleSwitch("CASELOAD_REGISTERED_ONLY", &c.Edge.RegisteredOnly, production)
}

func (c *Config) settleSwitch(variable string, to *bool, otherwise bool) {
	if !c.Chose(variable) {
		*to = otherwise
	}
}

// unreadable tells what could not be read as what it should be.
func unreadable(err error) []Mistake {
	if err == nil {
		return nil
	}
	all, ok := errors.AsType[env.AggregateError](err)
	if !ok {
		return []Mistake{{Variable: "environment", Problem: err.Error()}}
	}
	found := make([]Mistake, len(all.Errors))
	for i, one := range all.Errors {
		found[i] = unreadableOne(one)
	}
	return found
}

func unreadableOne(err error) Mistake {
	failed, ok := errors.AsType[env.ParseError](err)
	if !ok {
		return Mistake{Variable: "environment", Problem: err.Error()}
	}
	variable := variableOf(failed.Name)
	if choice, ok := errors.AsType[*choiceError](failed.Err); ok {
		return Mistake{Variable: variable, Problem: choice.problem, Allowed: choice.allowed}
	}
	problem, allowed := expected(failed.Type)
	return Mistake{Variable: variable, Problem: problem, Allowed: allowed}
}
