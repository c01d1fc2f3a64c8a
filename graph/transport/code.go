package transport

import "caseload/graph/fault"

// Codes that this package puts in extensions.code, beside those of package
// limit and those of the errors that the use cases return.
const (
	CodeBadInput         = fault.CodeBadInput
	CodeBadRequest       = "BAD_REQUEST"
	CodeBatch            = "BATCH_NOT_SUPPORTED"
	CodeCanceled         = "CANCELED"
	CodeDocumentUnknown  = "DOCUMENT_NOT_REGISTERED"
	CodeForbidden        = fault.CodeForbidden
	CodeInternal         = "INTERNAL"
	CodeInvalidEncoding  = "INVALID_ENCODING"
	CodeMethod           = "METHOD_NOT_ALLOWED"
	CodeMediaType        = "UNSUPPORTED_MEDIA_TYPE"
	CodeOverloaded       = "OVERLOADED"
	CodePersistedInvalid = "PERSISTED_QUERY_INVALID"
	CodePersistedUnknown = "PERSISTED_QUERY_NOT_FOUND"
	CodeRequestTimeout   = "REQUEST_TIMEOUT"
	CodeRequestTooLarge  = "REQUEST_TOO_LARGE"
	CodeStreamNeeded     = "STREAM_REQUIRED"
	CodeSubscriptions    = "TOO_MANY_SUBSCRIPTIONS"
	CodeTimeout          = "TIMEOUT"
	CodeTokenExpired     = "TOKEN_EXPIRED"
	CodeUnauthenticated  = "UNAUTHENTICATED"
	CodeUnavailable      = "UNAVAILABLE"
)
