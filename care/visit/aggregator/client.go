package aggregator

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	_ "embed" // the table below

	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = fact.ReadLimits(limitsCSV)

// Client talks to one aggregator. It tries nothing again: what failed may have
// arrived all the same, and a version may be sent any number of times.
type Client struct {
	base, token string
	http        *http.Client
}

// NewClient is a client of the aggregator at an address, with the token that it gave.
// The address is https, or this machine's own.
func NewClient(base, token string) (*Client, error) {
	at, err := url.Parse(base)
	if err != nil || at.Host == "" || at.User != nil || at.Scheme != "https" && (at.Scheme != "http" || !ownMachine(at.Hostname())) {
		return nil, &AddressError{}
	}
	return &Client{at.String(), token, &http.Client{
		Timeout: time.Duration(limits.Of("timeout_seconds")) * time.Second,
		// A record goes where it was sent to and nowhere else.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// AddressError says that an address is none that records are sent to.
type AddressError struct{}

func (*AddressError) Error() string { return "aggregator: the address is https without a user name" }

func ownMachine(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// BatchSize is how many records or questions go at once.
func BatchSize() int { return limits.Of("batch_records") }

// RetrySeconds are after how long a version that nobody answered is sent again, and the
// longest that this grows to.
func RetrySeconds() (least, most int) {
	return limits.Of("retry_seconds"), limits.Of("retry_most_seconds")
}

// Retroactive is for how long after a visit it may turn out that Medicaid pays for it.
func Retroactive() time.Duration {
	return limits.Days("retroactive_days")
}

// Submit sends records. Each is answered on its own; one without an answer is pending,
// and an answer may be about one that was sent before.
// Errors are [*SizeError], [*BrokenError], [*StatusError], or those of the way.
func (c *Client) Submit(ctx context.Context, records []Record) ([]Answer, error) {
	return c.post(ctx, "visits", len(records), map[string]any{"records": records})
}

// Ask asks what became of versions that are pending.
func (c *Client) Ask(ctx context.Context, keys []Key) ([]Answer, error) {
	return c.post(ctx, "answers", len(keys), map[string]any{"visits": keys})
}

func (c *Client) post(ctx context.Context, path string, size int, body any) ([]Answer, error) {
	if size == 0 || size > BatchSize() {
		return nil, &SizeError{size}
	}
	data, err := json.Marshal(body)
	if err != nil {
		return nil, fmt.Errorf("aggregator: write the batch: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+"/"+path, bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("aggregator: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+c.token)
	response, err := c.http.Do(request)
	if err != nil {
		return nil, fmt.Errorf("aggregator: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	return read(response)
}

// read reads the answer, of which a measure is enough.
func read(response *http.Response) ([]Answer, error) {
	if response.StatusCode != http.StatusOK && response.StatusCode != http.StatusAccepted {
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
		return nil, &StatusError{response.StatusCode, time.Duration(max(seconds, 0)) * time.Second}
	}
	most := limits.Of("answer_bytes")
	data, err := io.ReadAll(io.LimitReader(response.Body, int64(most)+1))
	if err != nil {
		return nil, fmt.Errorf("aggregator: read the answer: %w", err)
	}
	if len(data) > most {
		return nil, &BrokenError{"it is too long"}
	}
	return ParseAnswers(data)
}
