// A checklist without what stands at its head, which says nothing about the rest.
import type { ChecklistSource } from './generated/formats.ts'

export const checklistHead = ['format', 'id', 'version', 'sector', 'title'] as const

export type ChecklistBody = Omit<ChecklistSource, (typeof checklistHead)[number]>
