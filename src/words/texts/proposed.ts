// How optional questions are put while something is proposed: Enter takes that then, and does not leave them empty.
export const proposedTexts = {
  'proposed.unit-code': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'proposed.licence': { zh: '执法证号', en: 'Enforcement licence number' },
  'proposed.note': { zh: '备注', en: 'Note' },
  'proposed.instrument': { zh: '仪器名称和编号', en: 'Instrument and its number' },
  'proposed.calibrated': { zh: '检定有效期至（如 2027-03-31）', en: 'Calibrated until (as 2027-03-31)' },
  'proposed.deadline-stop': { zh: '整改期限（日期，或从今天起的天数）', en: 'To be put right by (a day, or a number of days)' },
  'proposed.remark': { zh: '单位的意见', en: 'Remark of the unit' },
} as const
