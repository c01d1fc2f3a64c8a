package record

// NeutralTitle stands in a task for words that are confidential: tasks carry no
// label. It is such as any task may have, and does not tell that there is
// something to hide.
const NeutralTitle = "Follow up with the patient"
