// Package mllp carries messages over TCP in the frames of the Minimal Lower Layer
// Protocol: 0x0B, the message, 0x1C 0x0D. A Reader and Write do the framing; a
// Server takes connections, hands each message to a handler and sends back what
// the handler answers, never before the handler has returned: an acknowledged
// message is a stored one.
//
// The package knows frames and not what is in them. It logs addresses, counts and
// reasons, never a message.
//
// Source: HL7 Minimal Lower Layer Protocol, release 1 (HL7 2.5.1 chapter 2,
// appendix C.4). The protocol has no security of its own, so that the server takes
// a TLS configuration; senders are told apart by their certificates.
package mllp
