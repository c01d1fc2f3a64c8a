package config

import (
	"net"

	"github.com/google/uuid"
)

// feed looks over how messages of admissions come in. They hold records, so that in
// production they do not cross a network in the clear (45 CFR 164.312(e)(1)).
func (c *checker) feed() {
	f := c.Feed
	if f.MLLPAddress == "" {
		return
	}
	host, _, err := net.SplitHostPort(f.MLLPAddress)
	switch {
	case err != nil:
		c.say("CASELOAD_MLLP_ADDRESS", "is not an address to listen on", "host:port, such as 127.0.0.1:2575")
	case c.Process.Mode == Production && f.MLLPCertificate == "" && !loopback(host):
		c.say("CASELOAD_MLLP_ADDRESS", "takes records over an unencrypted network, in production", "the loopback address, or CASELOAD_MLLP_CERTIFICATE and CASELOAD_MLLP_KEY")
	}
	if (f.MLLPCertificate == "") != (f.MLLPKey == "") {
		c.say("CASELOAD_MLLP_KEY", "does not go with CASELOAD_MLLP_CERTIFICATE", "both, or neither")
	}
	if f.MLLPClients != "" && f.MLLPCertificate == "" {
		c.say("CASELOAD_MLLP_CLIENTS", "is of no use without CASELOAD_MLLP_CERTIFICATE", "both, or neither")
	}
	if c.Process.Mode == Production && f.MLLPClients == "" && err == nil && !loopback(host) {
		c.say("CASELOAD_MLLP_CLIENTS", "is not set, so that anybody could send records, in production", "the authorities of the senders' certificates")
	}
	if f.MLLPOrganization == uuid.Nil && !c.Process.Demo {
		c.say("CASELOAD_MLLP_ORGANIZATION", "is not set, and is needed to take messages", "the organization's id")
	}
}
