// Package notify tells somebody who is not looking that something waits: by push
// notifications, which say what kind of thing it is and nothing of whom it is about.
// What concerns somebody is read from the change log at the moment of sending, as that
// person sees it then. How notifications are carried is behind a port, [Sender].
package notify
