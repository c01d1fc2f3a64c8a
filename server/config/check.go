package config

import (
	"net"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"caseload/care/visit/aggregator"
)

// checker looks over a configuration that could be read, and collects.
type checker struct {
	*Config

	use   Use
	found []Mistake
}

func (c *checker) all() []Mistake {
	c.address()
	c.ranges()
	c.databases()
	c.issuer()
	c.signIn()
	c.production()
	c.feed()
	c.aggregator()
	return c.found
}

// say notes a mistake, unless the variable could not even be read.
func (c *checker) say(variable, problem, allowed string) {
	known := func(m Mistake) bool { return m.Variable == variable }
	if !slices.ContainsFunc(c.found, known) {
		c.found = append(c.found, Mistake{variable, problem, allowed})
	}
}

func (c *checker) address() {
	_, port, err := net.SplitHostPort(c.Edge.Address)
	if err == nil {
		_, err = strconv.ParseUint(port, 10, 16)
	}
	if err != nil {
		c.say("CASELOAD_ADDRESS", "is not an address to listen on", "host:port, such as 127.0.0.1:8080")
	}
}

func (c *checker) ranges() {
	within(c, "DATABASE_MAX_CONNECTIONS", c.Database.MaxConnections, 2, 1000)
	within(c, "CASELOAD_MAX_COST", c.Edge.MaxCost, 100, 10_000_000)
	within(c, "CASELOAD_MAX_BODY_BYTES", c.Edge.MaxBodyBytes, 1<<10, 64<<20)
	c.between("CASELOAD_OPERATION_TIMEOUT", c.Edge.OperationTimeout, 100*time.Millisecond, 5*time.Minute)
	c.between("CASELOAD_SHUTDOWN_GRACE", c.Process.ShutdownGrace, 0, 10*time.Minute)
	c.between("CASELOAD_SCORING_EVERY", c.Process.ScoringEvery, 0, 24*time.Hour)
	c.between("CASELOAD_CRISES_EVERY", c.Process.CrisesEvery, 0, 10*time.Minute)
	c.between("CASELOAD_ESCALATING_EVERY", c.Process.EscalatingEvery, 0, 24*time.Hour)
	c.between("CASELOAD_ADMISSIONS_EVERY", c.Feed.ApplyEvery, 0, time.Hour)
	c.between("CASELOAD_PUSH_EVERY", c.Push.Every, 0, time.Hour)
	c.between("CASELOAD_ATTENDING_EVERY", c.Process.AttendingEvery, 0, 24*time.Hour)
	c.between("CASELOAD_VISITS_EVERY", c.Process.VisitsEvery, 0, 24*time.Hour)
	c.between("CASELOAD_LOOPS_EVERY", c.Process.LoopsEvery, 0, 24*time.Hour)
	c.between("CASELOAD_REGISTRY_EVERY", c.Process.RegistryEvery, 0, time.Hour)
	c.between("CASELOAD_LAPSES_EVERY", c.Process.LapsesEvery, 0, 24*time.Hour)
	c.between("CASELOAD_EVV_EVERY", c.EVV.SubmitEvery, 0, 24*time.Hour)
}

func within[T int | int64](c *checker, variable string, value, least, most T) {
	if value < least || value > most {
		c.say(variable, "is out of range", strconv.FormatInt(int64(least), 10)+" to "+strconv.FormatInt(int64(most), 10))
	}
}

func (c *checker) between(variable string, value, least, most time.Duration) {
	if value < least || value > most {
		c.say(variable, "is out of range", least.String()+" to "+most.String())
	}
}

func (c *checker) databases() {
	c.database("DATABASE_URL", c.Database.URL)
	c.database("MIGRATION_DATABASE_URL", c.Database.OwnerURL)
	if c.use == Serving && c.Database.URL == "" && c.Database.OwnerURL != "" {
		c.say("DATABASE_URL", "is not set, but MIGRATION_DATABASE_URL is", "both, or neither")
	}
}

const databaseForm = "a URL such as postgres://login@host:5432/name?sslmode=verify-full"

// database never repeats the address: it holds a password.
func (c *checker) database(variable string, address Secret) {
	if address == "" {
		return
	}
	u, err := url.Parse(address.Reveal())
	if err != nil || (u.Scheme != "postgres" && u.Scheme != "postgresql") || u.Path == "" || u.Path == "/" {
		c.say(variable, "is not the address of a Postgres database", databaseForm)
		return
	}
	c.encryption(variable, u)
}

// encryption refuses to send records over a network where they can be read.
// HIPAA asks for it: 45 CFR 164.312(e)(1). Modes that fall back to plain text
// without a word are refused everywhere.
func (c *checker) encryption(variable string, u *url.URL) {
	switch u.Query().Get("sslmode") {
	case "allow", "prefer":
		c.say(variable, "may fall back to an unencrypted way to the database", encrypted)
	case "disable":
		if c.Process.Mode == Production && !Local(u) {
			c.say(variable, "leaves the way to the database unencrypted, in production", encrypted)
		}
	}
}

const encrypted = "sslmode=verify-full (the default), verify-ca or require; disable on this machine"

// Local reports whether a database address stays on this machine: the loopback
// address, or a socket in a folder.
func Local(u *url.URL) bool {
	host := u.Hostname()
	if host == "" {
		host = u.Query().Get("host")
	}
	return host == "" || host[0] == '/' || loopback(host)
}

func loopback(host string) bool {
	address := net.ParseIP(host)
	return host == "localhost" || (address != nil && address.IsLoopback())
}

func (c *checker) issuer() {
	if c.Token.JWKSURL == "" {
		return
	}
	u, err := url.Parse(c.Token.JWKSURL)
	switch {
	case err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http"):
		c.say("JWT_JWKS_URL", "is not a web address", "a URL that begins with https://")
	case u.Scheme == "http" && !loopback(u.Hostname()):
		c.say("JWT_JWKS_URL", "can be tampered with on its way", "https, except on the loopback address")
	case u.User != nil:
		c.say("JWT_JWKS_URL", "holds a user name or password", "a public address")
	}
}

// signIn asks that exactly one issuer is trusted.
func (c *checker) signIn() {
	if c.use != Serving {
		return
	}
	issuer := c.Process.Mode == Production || c.Token.JWKSURL != ""
	if issuer {
		c.required("JWT_ISSUER", c.Token.Issuer)
		c.required("JWT_AUDIENCE", c.Token.Audience)
		c.required("JWT_JWKS_URL", c.Token.JWKSURL)
	}
	switch {
	case issuer && c.Token.DevTokens && c.Process.Mode == Development:
		c.say("CASELOAD_DEV_TOKENS", "is on, but JWT_JWKS_URL names another issuer", "one of the two")
	case !issuer && !c.Token.DevTokens:
		c.say("CASELOAD_DEV_TOKENS", "is off and there is no other issuer, so that nobody could sign in", "true, or JWT_ISSUER, JWT_AUDIENCE and JWT_JWKS_URL")
	}
}

// aggregator asks for an address that records may be sent to, and for its token.
func (c *checker) aggregator() {
	if c.EVV.AggregatorURL == "" {
		return
	}
	if _, err := aggregator.NewClient(c.EVV.AggregatorURL, ""); err != nil {
		c.say("CASELOAD_EVV_URL", "is not an address to send records to", "https without a user name, or this machine's own address")
	}
	if c.EVV.AggregatorToken == "" {
		c.say("CASELOAD_EVV_TOKEN", "is not set, but CASELOAD_EVV_URL is", "the token that the aggregator gave")
	}
}

func (c *checker) required(variable, value string) {
	if value == "" {
		c.say(variable, "is not set, and is needed to verify tokens", "see docs/configuration.md")
	}
}

// production refuses what would open a server with real patients.
func (c *checker) production() {
	if c.Process.Mode != Production {
		return
	}
	if c.Embedded() {
		c.say("DATABASE_URL", "is not set, in production", databaseForm)
	}
	if c.Token.DevTokens {
		c.say("CASELOAD_DEV_TOKENS", "is on, in production", "false")
	}
	if c.Process.Demo {
		c.say("CASELOAD_DEMO", "is on, in production", "false")
	}
	if slices.Contains(c.Edge.AllowedOrigins, anyOrigin) {
		c.say("CASELOAD_ALLOWED_ORIGINS", "lets every web page call the API, in production", "the origins of your own apps")
	}
	if c.Push.Key != "" && !c.Chose("CASELOAD_PUSH_CONTACT") {
		c.say("CASELOAD_PUSH_CONTACT", "is not set, but CASELOAD_PUSH_KEY is, in production", "an address of mail, or an https address")
	}
	if strings.HasPrefix(string(c.Edge.PublicURL), "http:") {
		c.say("CASELOAD_PUBLIC_URL", "is unencrypted, in production", "an https address")
	}
}
