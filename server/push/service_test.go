package push_test

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/golang-jwt/jwt/v5"
)

// heard is what a device was sent.
type heard struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Cursor  string `json:"cursor"`
	Raw     string `json:"-"`
	Urgency string `json:"-"`
}

// pushService is a push service with one device behind it, which decrypts what it is
// sent as a browser does (RFC 8291) and checks who sends it (RFC 8292).
type pushService struct {
	*httptest.Server

	t      *testing.T
	device *ecdh.PrivateKey
	secret []byte
	public string // of the sender

	mu      sync.Mutex
	answers []int // what it answers next, 201 when empty
	got     []heard
}

func newPushService(t *testing.T, public string) *pushService {
	t.Helper()
	device, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s := &pushService{t: t, device: device, secret: make([]byte, 16), public: public}
	_, _ = rand.Read(s.secret)
	s.Server = httptest.NewTLSServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *pushService) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.answers) > 0 {
		code := s.answers[0]
		s.answers = s.answers[1:]
		w.Header().Set("Retry-After", "7200")
		w.WriteHeader(code)
		return
	}
	s.vouch(r.Header.Get("Authorization"))
	body, err := io.ReadAll(r.Body)
	if err != nil || r.Header.Get("Content-Encoding") != "aes128gcm" || r.Header.Get("TTL") == "" {
		s.t.Errorf("%v, %v", r.Header, err)
	}
	text := s.open(body)
	one := heard{Raw: string(text), Urgency: r.Header.Get("Urgency")}
	if err := json.Unmarshal(text, &one); err != nil {
		s.t.Errorf("%s: %v", text, err)
	}
	s.got = append(s.got, one)
	w.WriteHeader(http.StatusCreated)
}

// vouch checks that the sender is who registered the device's key.
func (s *pushService) vouch(header string) {
	token, key, _ := strings.Cut(strings.TrimPrefix(header, "vapid t="), ", k=")
	point, err := base64.RawURLEncoding.DecodeString(key)
	if err != nil || key != s.public || len(point) != 65 {
		s.t.Errorf("the key is %s: %v", key, err)
		return
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), point)
	if err != nil {
		s.t.Error(err)
		return
	}
	_, err = jwt.Parse(token, func(*jwt.Token) (any, error) { return public, nil }, jwt.WithValidMethods([]string{"ES256"}), jwt.WithAudience(s.URL), jwt.WithExpirationRequired())
	if err != nil {
		s.t.Errorf("the token does not hold: %v", err)
	}
}

// open decrypts a message (RFC 8188 section 2, RFC 8291 section 3.4).
func (s *pushService) open(body []byte) []byte {
	salt, sender, sealed := body[:16], body[21:21+int(body[20])], body[21+int(body[20]):]
	theirs, err := ecdh.P256().NewPublicKey(sender)
	if err != nil {
		s.t.Error(err)
		return nil
	}
	shared, err := s.device.ECDH(theirs)
	if err != nil {
		s.t.Error(err)
		return nil
	}
	info := slices.Concat([]byte("WebPush: info\x00"), s.device.PublicKey().Bytes(), sender)
	secret := s.derive(shared, s.secret, string(info), 32)
	block, err := aes.NewCipher(s.derive(secret, salt, "Content-Encoding: aes128gcm\x00", 16))
	if err != nil {
		s.t.Error(err)
		return nil
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		s.t.Error(err)
		return nil
	}
	text, err := gcm.Open(nil, s.derive(secret, salt, "Content-Encoding: nonce\x00", 12), sealed, nil)
	if err != nil {
		s.t.Error(err)
	}
	text, _, _ = bytes.Cut(text, []byte{2}) // the padding
	return text
}

func (s *pushService) derive(secret, salt []byte, info string, size int) []byte {
	key, err := hkdf.Key(sha256.New, secret, salt, info, size)
	if err != nil {
		s.t.Error(err)
	}
	return key
}

// next has the service answer with the codes before it takes anything.
func (s *pushService) next(codes ...int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers = codes
}

// kinds are what was heard, in order.
func (s *pushService) kinds() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []string
	for _, one := range s.got {
		all = append(all, one.Kind)
	}
	return strings.Join(all, " ")
}
