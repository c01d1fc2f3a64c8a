package transport

import (
	"context"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql/handler/transport"

	"caseload/ent/viewer"
)

// DeviceHeader is where a phone says its own name for itself, which the change
// log keeps: in a request, or under the same key in the first message of a
// websocket, since pages cannot set headers there.
const DeviceHeader = "Caseload-Device"

// longestDevice is in characters.
const longestDevice = 64

var errDevice = &requestError{
	http.StatusBadRequest, CodeBadInput, DeviceHeader + " must be text of at most 64 printable ASCII characters",
}

// carrying notes the device with the viewer of ctx, if there is one. Without a
// device, nothing is noted.
func carrying(ctx context.Context, device string) (context.Context, PublicError) {
	if !printable(device) || len(device) > longestDevice {
		return ctx, errDevice
	}
	if who, ok := viewer.FromContext(ctx); ok && device != "" {
		who.Device = device
		ctx = viewer.NewContext(ctx, who)
	}
	return ctx, nil
}

func printable(text string) bool {
	for _, c := range []byte(text) {
		if c < ' ' || c > '~' {
			return false
		}
	}
	return true
}

// deviceOf takes the device out of the first message of a websocket, or out of
// the header of the request that opened it. What is no text is no device.
func deviceOf(payload transport.InitPayload, header string) (string, PublicError) {
	for key, value := range payload {
		if !strings.EqualFold(key, DeviceHeader) || value == nil {
			continue
		}
		device, ok := value.(string)
		if !ok {
			return "", errDevice
		}
		return device, nil
	}
	return header, nil
}
