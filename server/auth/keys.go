package auth

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/MicahParks/jwkset"
)

// keysInUse are the issuer's keys as they were read last, and whether the last
// reading failed.
type keysInUse struct {
	*jwkset.MemoryJWKSet

	lock sync.Mutex
	err  error
}

// KeyReplaceAll takes over what the issuer publishes now. A set without any
// usable key is taken for a fault of the issuer: the keys in use stay.
func (k *keysInUse) KeyReplaceAll(ctx context.Context, published []jwkset.JWK) error {
	usable := make([]jwkset.JWK, 0, len(published))
	for _, key := range published {
		if m := key.Marshal(); m.KTY != jwkset.KtyOct && m.USE != jwkset.UseEnc && m.KID != "" {
			usable = append(usable, key)
		}
	}
	if len(usable) == 0 {
		return errors.New("the key set holds no key that verifies signatures")
	}
	if err := k.MemoryJWKSet.KeyReplaceAll(ctx, usable); err != nil {
		return fmt.Errorf("take over the key set: %w", err)
	}
	k.failed(nil)
	return nil
}

// failed notes how the last reading ended; nil is a success.
func (k *keysInUse) failed(err error) {
	k.lock.Lock()
	defer k.lock.Unlock()
	k.err = err
}

// failure returns why the last reading failed, or nil.
func (k *keysInUse) failure() error {
	k.lock.Lock()
	defer k.lock.Unlock()
	return k.err
}
