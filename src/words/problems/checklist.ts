// What is said when the checklist that a result names, or its evidence, is not what it should be or not at hand.
import type { ProblemWords } from './problem-words.ts'

const originalEvidence = {
  zh: '请找回原始文件；编辑或压缩过的副本无效。',
  en: 'Find the original file; an edited or compressed copy does not count.',
} as const

export const checklistProblems = {
  'checklist-not-at-hand': {
    exit: 2,
    title: {
      zh: '手头没有检查表 {checklist}（版本 {version}），作答内容无法核对。',
      en: 'The checklist {checklist}, version {version}, is not at hand, so that the answers cannot be checked.',
    },
    hint: { zh: '请用 --checklists 指定存放该检查表的文件夹，或使用新版本的 taut。', en: 'Name the folder that holds it with --checklists, or use a newer version of taut.' },
  },
  'checklist-not-published': {
    exit: 2,
    title: {
      zh: '检查表 {checklist}（版本 {version}）既不是随 taut 发布的，也没有列入信任清单。',
      en: 'The checklist {checklist}, version {version}, was neither released with taut nor published in the trust list.',
    },
    hint: { zh: '请向信任清单的发布单位核实该检查表是否有效。', en: 'Ask whoever issues the trust list whether this checklist counts.' },
  },
  'checklist-altered': {
    exit: 2,
    title: {
      zh: '检查所用的检查表 {checklist}（版本 {version}）与发布的内容不一致。',
      en: 'The checklist {checklist}, version {version}, as it was used differs from the one that was published.',
    },
    hint: { zh: '请用已发布的检查表重新检查。', en: 'Inspect again with the published checklist.' },
  },
  'checklist-not-in-force': {
    exit: 2,
    title: {
      zh: '检查开始时，检查表 {checklist}（版本 {version}）不在信任清单规定的有效期内。',
      en: 'When the inspection began, the checklist {checklist}, version {version}, was not in force according to the trust list.',
    },
    hint: { zh: '请用当时有效的版本重新检查，或联系信任清单的发布单位。', en: 'Inspect again with the version in force, or ask whoever issues the trust list.' },
  },
} as const satisfies Readonly<Record<string, ProblemWords>>

export const evidenceProblems = {
  'evidence-not-at-hand': {
    exit: 2,
    title: { zh: '找不到佐证材料“{name}”（{path}）。', en: 'The evidence "{name}" is not at hand ({path}).' },
    hint: {
      zh: '请把 evidence 文件夹与结果文件放在一起，或用 --evidence 指定其位置。',
      en: 'Put the folder "evidence" beside the result file, or say with --evidence where it lies.',
    },
  },
  'evidence-unreadable': {
    exit: 2,
    title: { zh: '佐证材料“{name}”无法读取（{path}）。', en: 'The evidence "{name}" cannot be read ({path}).' },
    hint: { zh: '请检查路径、大小（最多 1 GB）和读取权限，以及磁盘或网络盘是否正常。', en: 'Check the path, the size (1 GB at most), that you may read it, and that the disk or network drive is in order.' },
  },
  'evidence-size': {
    exit: 2,
    title: { zh: '佐证材料“{name}”的大小与检查时不同（{path}）。', en: 'The evidence "{name}" does not have the size it had when it was taken in ({path}).' },
    hint: originalEvidence,
  },
  'evidence-digest': {
    exit: 2,
    title: { zh: '佐证材料“{name}”的内容与检查时不同（{path}）。', en: 'The evidence "{name}" does not hold what it held when it was taken in ({path}).' },
    hint: originalEvidence,
  },
  'evidence-type': {
    exit: 2,
    title: { zh: '佐证材料“{name}”不是所写的类型 {type}（{path}）。', en: 'The evidence "{name}" is not of the type {type} that is stated ({path}).' },
    hint: originalEvidence,
  },
} as const satisfies Readonly<Record<string, ProblemWords>>
