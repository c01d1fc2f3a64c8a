// Package hl7 reads HL7 version 2 messages as hospitals send them, and writes
// their acknowledgements.
//
// Parse makes a Message of bytes, Read takes the messages of a file or a batch
// one after another, Acknowledge writes the answer. The package knows the shape
// of a message (separators, escapes, repetitions, encodings) and nothing about
// what one means: that is care/transition/feed.
//
// Reading is as tolerant as senders make it necessary: a carriage return, a line
// feed or both end a segment, a byte-order mark is passed over, and what is
// missing is empty. What cannot be read is a *Fault: it says where, never what.
//
// Sources: HL7 version 2.5.1 chapter 2 (2.4 to 2.10, 2.15), version 2.8 chapter 2
// for the truncation character, tables 0008, 0211 and 0357.
package hl7
