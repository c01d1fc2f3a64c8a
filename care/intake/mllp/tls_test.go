package mllp_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"net"
	"testing"
	"time"

	"caseload/care/intake/mllp"
)

func TestServer_knowsASenderByItsCertificate(t *testing.T) {
	t.Parallel()
	mine, theirs := certificate(t, "caseload"), certificate(t, "hospital")
	trusted := x509.NewCertPool()
	trusted.AddCert(theirs.Leaf)
	address := serve(t, mllp.Server{
		TLS: &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{mine}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: trusted},
		Handle: func(_ context.Context, from mllp.Peer, _ mllp.Frame) ([]byte, error) {
			return []byte(from.Certificates[0].Subject.CommonName), nil
		},
	})
	known := dialTLS(t, address, mine, theirs)
	send(t, known, "a")
	if got := receive(t, known); got != "hospital" {
		t.Errorf("%q", got)
	}
	unknown := dialTLS(t, address, mine, certificate(t, "stranger"))
	_ = mllp.Write(unknown, []byte("a")) // the refusal may come first
	if answer, err := mllp.NewReader(unknown, 100).Next(); err == nil {
		t.Errorf("a stranger was answered: %q", answer)
	}
	plain := dial(t, address)
	send(t, plain, "a whole message")
	if answer, err := mllp.NewReader(plain, 100).Next(); err == nil {
		t.Errorf("a connection in the clear was answered: %q", answer)
	}
}

func TestServer_doesNotWaitForAHandshakeForever(t *testing.T) {
	t.Parallel()
	address := serve(t, mllp.Server{Handle: echo, Transfer: 20 * time.Millisecond,
		TLS: &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{certificate(t, "caseload")}}})
	expectClosed(t, dial(t, address))
}

func dialTLS(t *testing.T, address string, server, client tls.Certificate) net.Conn {
	t.Helper()
	roots := x509.NewCertPool()
	roots.AddCert(server.Leaf)
	return tls.Client(dial(t, address), &tls.Config{
		MinVersion: tls.VersionTLS12, RootCAs: roots, ServerName: "caseload", Certificates: []tls.Certificate{client},
	})
}

// certificate is one that vouches for itself.
func certificate(t *testing.T, name string) tls.Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage:    x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf}
}
