package migration

// ApplyFrom is Apply with other files.
var ApplyFrom = apply
