// The names of the reporters, which the command line knows before any reporter is loaded.

export const reporterNames = ['pretty', 'jsonl', 'junit', 'csv'] as const

export type ReporterName = (typeof reporterNames)[number]
