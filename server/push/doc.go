// Package push carries notifications to devices: by Web Push (RFC 8030), encrypted for
// the device alone (RFC 8291), signed by the server's key (RFC 8292).
package push
