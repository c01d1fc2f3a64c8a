package auth

import (
	"context"
	"crypto"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/MicahParks/jwkset"
	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/time/rate"
)

// endpoint is an issuer's address with a key set that a test can change.
type endpoint struct {
	url   string
	asked atomic.Int64
	body  atomic.Pointer[string]
	// before runs ahead of each answer, when it is set.
	before atomic.Pointer[func()]
}

// publish serves the public halves of keys by their ids.
func publish(t *testing.T, keys map[string]crypto.Signer) *endpoint {
	t.Helper()
	e := &endpoint{}
	e.put(t, keys)
	server := httptest.NewServer(http.HandlerFunc(e.answer))
	t.Cleanup(server.Close)
	e.url = server.URL
	return e
}

func (e *endpoint) answer(w http.ResponseWriter, _ *http.Request) {
	e.asked.Add(1)
	if before := e.before.Load(); before != nil {
		(*before)()
	}
	body := e.body.Load()
	if body == nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	_, _ = w.Write([]byte(*body))
}

// put replaces the key set; down makes the endpoint answer with a failure.
func (e *endpoint) put(t *testing.T, keys map[string]crypto.Signer) {
	t.Helper()
	store := jwkset.NewMemoryStorage()
	for id, key := range keys {
		jwk, err := jwkset.NewJWKFromKey(key.Public(), jwkset.JWKOptions{Metadata: jwkset.JWKMetadataOptions{KID: id}})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.KeyWrite(t.Context(), jwk); err != nil {
			t.Fatal(err)
		}
	}
	text, err := store.JSONPublic(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e.say(string(text))
}

func (e *endpoint) say(body string) { e.body.Store(&body) }
func (e *endpoint) down()           { e.body.Store(nil) }

func (e *endpoint) verifier(t *testing.T) *Verifier {
	t.Helper()
	keys, err := OpenKeys(t.Context(), e.url, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return New(trust, keys)
}

// one is a key set with a single key.
func one(id string, key crypto.Signer) map[string]crypto.Signer {
	return map[string]crypto.Signer{id: key}
}

func TestRotatedKeyIsFetchedWhenATokenNamesIt(t *testing.T) {
	t.Parallel()
	before, after := newEd25519(t), newEd25519(t)
	issuer := publish(t, one("2025", before))
	v := issuer.verifier(t)
	old := sign(t, jwt.SigningMethodEdDSA, before, "2025", good())
	if _, _, err := v.Verify(t.Context(), old); err != nil {
		t.Fatal(err)
	}
	issuer.put(t, one("2026", after))
	if _, _, err := v.Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, after, "2026", good())); err != nil {
		t.Errorf("token of the new key: %v", err)
	}
	_, _, err := v.Verify(t.Context(), old)
	wantCode(t, err, "UNAUTHENTICATED")
}

func TestServerStartsWhileTheIssuerIsDown(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("a", key))
	issuer.down()
	v := issuer.verifier(t)
	token := sign(t, jwt.SigningMethodEdDSA, key, "a", good())
	_, _, err := v.Verify(t.Context(), token)
	wantCode(t, err, "UNAVAILABLE")
	if !errors.Is(err, ErrUnavailable) {
		t.Errorf("got %v, want ErrUnavailable", err)
	}
	issuer.put(t, one("a", key))
	if _, _, err := v.Verify(t.Context(), token); err != nil {
		t.Errorf("after the issuer came back: %v", err)
	}
}

func TestKnownKeysOutliveTheIssuer(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("a", key))
	v := issuer.verifier(t)
	token := sign(t, jwt.SigningMethodEdDSA, key, "a", good())
	for name, fail := range map[string]func(){
		"down":          issuer.down,
		"empty key set": func() { issuer.say(`{"keys":[]}`) },
		"not a key set": func() { issuer.say(`<html>`) },
	} {
		fail()
		_, _, err := v.Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, newEd25519(t), "b", good()))
		wantCode(t, err, "UNAVAILABLE")
		if _, _, err := v.Verify(t.Context(), token); err != nil {
			t.Errorf("%s: a known key is refused: %v", name, err)
		}
	}
}

func TestUnknownKeyIDsDoNotFloodTheIssuer(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("a", key))
	keys, err := openKeys(t.Context(), issuer.url, slog.New(slog.DiscardHandler), rate.NewLimiter(0, 2))
	if err != nil {
		t.Fatal(err)
	}
	v := New(trust, keys)
	for range 20 {
		_, _, err := v.Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, key, "junk", good()))
		wantCode(t, err, "UNAUTHENTICATED")
	}
	if got := issuer.asked.Load(); got != 3 { // at the start, and the burst of two
		t.Errorf("the issuer was asked %d times", got)
	}
}

func TestTokensThatWaitForANewKeyShareOneRequest(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("old", newEd25519(t)))
	keys, err := openKeys(t.Context(), issuer.url, slog.New(slog.DiscardHandler), rate.NewLimiter(0, 1))
	if err != nil {
		t.Fatal(err)
	}
	v := New(trust, keys)
	issuer.put(t, one("new", key))
	token := sign(t, jwt.SigningMethodEdDSA, key, "new", good())
	release, entered := make(chan struct{}), make(chan struct{})
	hold := func() { close(entered); <-release }
	issuer.before.Store(&hold)

	var waiting sync.WaitGroup
	verify := func() {
		if _, _, err := v.Verify(t.Context(), token); err != nil {
			t.Error(err)
		}
	}
	waiting.Go(verify)
	<-entered
	for range 10 {
		waiting.Go(verify)
	}
	close(release)
	waiting.Wait()
}

func TestRequestThatIsGivenUpDoesNotWaitForTheIssuer(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("old", newEd25519(t)))
	v := issuer.verifier(t)
	release, entered := make(chan struct{}), make(chan struct{})
	hold := func() { close(entered); <-release }
	issuer.before.Store(&hold)
	defer close(release)

	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-entered; cancel() }()
	_, _, err := v.Verify(ctx, sign(t, jwt.SigningMethodEdDSA, key, "new", good()))
	wantCode(t, err, "UNAVAILABLE")
}

func TestSharedSecretInAKeySetIsNotUsed(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	issuer := publish(t, one("a", key))
	text := *issuer.body.Load()
	issuer.say(strings.Replace(text, `"keys":[`, `"keys":[{"kty":"oct","kid":"s","alg":"HS256","k":"c2VjcmV0"},`, 1))
	loose := trust
	loose.Algorithms = []string{"HS256", "EdDSA"}
	keys, err := OpenKeys(t.Context(), issuer.url, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	v := New(loose, keys)
	_, _, err = v.Verify(t.Context(), sign(t, jwt.SigningMethodHS256, []byte("secret"), "s", good()))
	wantCode(t, err, "UNAUTHENTICATED")
	if _, _, err := v.Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, key, "a", good())); err != nil {
		t.Error(err)
	}
}

func TestRedirectOffTheSchemeIsRefused(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	plain := publish(t, one("a", key))
	secure := httptest.NewTLSServer(http.RedirectHandler(plain.url, http.StatusFound))
	t.Cleanup(secure.Close)
	client := secure.Client()
	client.CheckRedirect = sameScheme
	response, err := client.Get(secure.URL)
	if err == nil {
		_ = response.Body.Close()
		t.Fatal("followed from https to http")
	}
	if plain.asked.Load() != 0 {
		t.Error("the other address was asked")
	}
}
