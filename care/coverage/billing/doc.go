// Package billing reads of a person's record what package minutes asks for, and says
// what a calendar month of care management came to: the minutes, the codes that they
// reach, and how many are left to the next one.
//
// What is on record decides and nothing else. What a record cannot tell, such as the
// complexity of decision making or what another practice has billed, is unknown and
// never assumed; nor is something absent because the record does not show it.
//
// A month has two parts. What tells of behavioral care is apart from the rest, so that
// it can carry its label, and no part rests on rows with a label of which it does not
// tell: the general part is the same for everybody who may see it.
package billing
