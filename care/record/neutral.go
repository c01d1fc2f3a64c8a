package record

// NeutralTitle is the title of a task about what carries a label: tasks carry none. It is
// such as any task may have, and does not tell that there is something to hide.
const NeutralTitle = "See an open matter through"
