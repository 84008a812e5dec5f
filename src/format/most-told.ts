// How many faults of one kind a file is told?

/** As many as help; a file with more is not ours at all. */
export const mostTold = 50
