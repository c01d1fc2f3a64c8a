package record

import "context"

type sentKey struct{}

// AsSent returns a context in which an act is known by the input as it was sent, where
// the server has put its times right by the phone's clock: how far that is off differs
// from one sending to the next, and the act is the same.
func AsSent(ctx context.Context, input any) context.Context {
	return context.WithValue(ctx, sentKey{}, input)
}

func asSent(ctx context.Context, input any) any {
	if sent := ctx.Value(sentKey{}); sent != nil {
		return sent
	}
	return input
}
